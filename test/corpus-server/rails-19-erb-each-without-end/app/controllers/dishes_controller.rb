class DishesController < ApplicationController
  def index
    @dishes = Dish.order(:price)
  end
end
