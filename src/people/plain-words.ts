// The words that a card carries: words of EFF's long diceware list that are short, spelt as they sound, and mean
// nothing that stings in a prison. Chosen by eye: before adding one, ask what it may mean inside.
const text = `
  abacus able abroad acorn acre acrobat acting action active afar afford afloat agency agenda agent agreed ahead
  album alike alive almost always amaze amber among amount amused anchor anew angles animal anime ankle anthem
  antler anyhow anyone anyway appear apple apply apricot april apron area argue around arrive aside asleep atlas
  attach attain author avenue avoid await awaken award aware awning backed backup bacon badge baked bakery
  baking balance bamboo banana banjo banked banker banner banter barn basics basin basket batch baton bauble
  blazer blend blog blouse boat bobcat bonnet bonsai book booth boots both bottle bounce breeze breezy brick
  bright brim bring bronze brook broom browse brunch bubble bubbly bucket buckle budget buffalo bulb bunch
  bundle cabbage cable cactus cake calcium calm camera camper camping campus canal canary candle candy cape
  caption caramel carbon carol carpool carrot carry carton cartoon cash catalog catnap cattle cedar celery
  cement chair change chapter charity chatter chatty cheese cheesy chip chrome cinema circle circus citizen
  citrus city clarity clay clean clear clerk climate cling clinic clip cloak clock clothes cloud clover clump
  coach coaster coat cocoa coconut coffee cold collage collar colony colt comfort comfy comic concert copy coral
  cork corner cottage cotton country county create credit crop cross crown crystal culture curly curry curtain
  curve custard cycle daily dairy daisy dance dash data dawn daylight deck deeply desktop detail dill dimple
  diner dining dinner dollar dolphin doodle down draw dreamy dress dribble drift driven driver drizzle dust each
  eagle early earring earthly easter echo edge editor effort elbow eldest elephant email emerald enable encore
  ending energy engine enroll entire equal expand expert explore falcon fame family fantasy faster fiction
  figure filling film filter finance float flock florist flying folk follow food footage frame freight fresh
  friday fridge friend fringe frosty frozen fruit gallery game gaming garage garden gecko gift giggle glacier
  gladly glass glimpse glisten glove glowing glue golf good grain granola graph grass gravity green grove grower
  guide habitat hammock handbook happily happy harmony harvest haven header heading headset helper helpful herbs
  icon igloo improve jacket january jigsaw juice juicy july jump june juniper keep kettle kilogram kindly king
  kitchen kite kitten kitty kiwi ladder lake landing lantern laptop large last laurel legend lemon lend length
  lens letter lettuce library lifter lilac lily line little lullaby machine magazine magical maker making
  mandolin manual many map marbles marina modify monday monitor monthly motor mountain moving museum music
  myself nail napkin narrow natural nature navigate nearly neatness nest nickname number nutmeg object ocean
  october olive onion online open other otter outdoors outing outline outlook oven overall paddle palace pantry
  paper parade parcel parking parsley partner party passage pastel pasture patchy pebble pelican pencil penny
  perfume photo planner plant plaster plastic player playful playing plenty plywood poet pointer polar pond pony
  popcorn popular postcard poster pouring premium press pretzel print process produce program proud puppy
  purchase purple quality quickly radish railing reach rebuild recent refresh region regular remember renewal
  replay reply request reshape respect result return reward rewind rewrite ribbon riding rising riverbed robin
  rocket roundup ruby runner runway rural safari salad sample sandal sandbox sandpit sandy sapling sardine
  saturday scallop scholar science secret sector seldom seltzer senior series serving sesame shape sharply shed
  shelf shell shelter shine shiny ship shirt shopper shorts shower shuffle silk silver simple sincere singer
  single sketch skilled skylight sleep smile smooth snorkel snowman snowy spinach sponge spoon spring sprint
  stadium stage stamp stand steadily stencil stock storm straw stream student studio subject subway sugar supply
  support surely surface surfer surplus survey swan swimmer system tables tablet tabloid tactful tadpole task
  taste thank thermos thicken thimble think thread thrill tidy timing trace track tractor trade trading train
  travel tray tree trifle tripod trophy trowel truth tuesday tulip turbine uncle unicorn unified union unison
  unpack update uphill upright upscale upside upstage upstairs upstream upwind usual utensil vacation valley
  value vanilla various velvet verify very village vintage violet violin visible vision visitor voice volley
  voyage wagon walk walnut wanting washable washer watch water wheat willing wind winter wisdom wise wish wizard
  wool word work writing written yarn yearbook`

/** Over 600 plain words, lower case, each once. Three of them stand on a card: more than 200 million cards. */
export const plainWords: readonly string[] = text.trim().split(/\s+/)
