# the average number of points in all games
def average(points, games)
  points / games
end
