def loud(songs)
  songs.each do |song|
    song.upcase
  end
end
