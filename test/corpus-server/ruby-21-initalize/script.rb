class Song
attr_reader :title, :minutes

def initalize(title, minutes)
@title = title
@minutes = minutes
end
end

song = Song.new("Stand by me", 3)
puts "#{song.title} lasts #{song.minutes} minutes"
