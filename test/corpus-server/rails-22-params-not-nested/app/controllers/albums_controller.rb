class AlbumsController < ApplicationController
  def new
    @album = Album.new
  end

  def create
    @album = Album.new(title: params[:title])

    if @album.save
      redirect_to albums_path
    else
      render :new
    end
  end
end
