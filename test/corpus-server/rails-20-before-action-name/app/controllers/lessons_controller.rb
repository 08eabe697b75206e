class LessonsController < ApplicationController
  before_action :set_lessons, only: [:show, :destroy]

  def index
    @lessons = Lesson.all
  end

  def show
  end

  def destroy
    @lesson.destroy
    redirect_to lessons_path
  end

  private

  def set_lesson
    @lesson = Lesson.find(params[:id])
  end
end
