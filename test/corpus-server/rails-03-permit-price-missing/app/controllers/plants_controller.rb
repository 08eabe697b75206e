class PlantsController < ApplicationController
  def new
    @plant = Plant.new
  end

  def create
    @plant = Plant.new(plant_params)

    if @plant.save
      redirect_to @plant
    else
      render :new
    end
  end

  private

  def plant_params
    params.require(:plant).permit(:name)
  end
end
