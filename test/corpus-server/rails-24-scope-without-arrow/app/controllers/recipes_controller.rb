class RecipesController < ApplicationController
  def index
    @recipes = Recipe.cheap
  end
end
