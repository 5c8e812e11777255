# A network of several periods with stores that carry streams from one period to another.
# The page stores.md explains each line. Run it:
#   glpsol --nopresol -m stores.mod -d examples/stores-tank.dat
# Units: flows t/h, hours h in a year, what is held t, concentrations g/t, money in a year.

param periods integer >= 1;             # in the order in which they come; before the first comes the last
set PERIODS := 1 .. periods;
set CONTAMINANTS default {};
set SUPPLIES default {};                # bought, of known quality
set SOURCES  default {};                # all of it must go somewhere
set USES     default {};                # take and give none back
set OUTFALLS default {};                # where streams leave the park
set STORES   default {};                # keep streams, each by itself

set GIVERS := SUPPLIES union SOURCES;
set TAKERS := USES union OUTFALLS;
set LINKS within GIVERS cross TAKERS;
set FILLS within GIVERS cross STORES;    # what a store keeps
set DRAWS within STORES cross TAKERS;
set KEPT := setof {(i,s) in FILLS, (s,j) in DRAWS: not (i in SUPPLIES and j in OUTFALLS)} (i,s,j);
check {(i,j) in LINKS}: not (i in SUPPLIES and j in OUTFALLS);

param hours {PERIODS} > 0;
param year := sum {p in PERIODS} hours[p];                          # h
param rounds > 0, default 1;                                        # how often in a year the periods come round
param quality {GIVERS, CONTAMINANTS} >= 0, default 0;               # g/t
param limit {TAKERS, CONTAMINANTS} >= 0, default Infinity;          # g/t
param source_flow {SOURCES, PERIODS} >= 0;                          # t/h
param use_flow {USES, PERIODS} >= 0;                                # t/h
param cost_supply {SUPPLIES, PERIODS} default 0;                    # per t
param cost_outfall {OUTFALLS, PERIODS} default 0;                   # per t
param most_held {STORES} >= 0, default Infinity;                    # t
param cost_held {STORES} default 0;                                 # per t held and year

var flow {LINKS, PERIODS} >= 0;                                     # t/h
var fill {FILLS, PERIODS} >= 0;                                     # t/h
var draw {KEPT, PERIODS} >= 0;                                      # t/h, of one stream to one taker
var level {FILLS, PERIODS} >= 0;                                    # t of one stream at the end of a period
var size {s in STORES} >= 0;                                        # t

minimize objective:
    sum {p in PERIODS} hours[p] * (
        sum {(i,j) in LINKS: i in SUPPLIES} cost_supply[i,p] * flow[i,j,p]
      + sum {(i,s) in FILLS: i in SUPPLIES} cost_supply[i,p] * fill[i,s,p]
      + sum {(i,j) in LINKS: j in OUTFALLS} cost_outfall[j,p] * flow[i,j,p]
      + sum {(i,s,j) in KEPT: j in OUTFALLS} cost_outfall[j,p] * draw[i,s,j,p])
  + sum {s in STORES} cost_held[s] * size[s];

s.t. source_goes_somewhere {i in SOURCES, p in PERIODS}:
    sum {(i,j) in LINKS} flow[i,j,p] + sum {(i,s) in FILLS} fill[i,s,p] = source_flow[i,p];

s.t. use_is_served {j in USES, p in PERIODS}:
    sum {(i,j) in LINKS} flow[i,j,p] + sum {(i,s,j) in KEPT} draw[i,s,j,p] = use_flow[j,p];

s.t. mixture_limit {j in TAKERS, k in CONTAMINANTS, p in PERIODS: limit[j,k] < Infinity}:
    sum {(i,j) in LINKS} (quality[i,k] - limit[j,k]) * flow[i,j,p]
  + sum {(i,s,j) in KEPT} (quality[i,k] - limit[j,k]) * draw[i,s,j,p] <= 0;

s.t. kept {(i,s) in FILLS, p in PERIODS}:
    level[i,s,p] - level[i,s, if p = 1 then periods else p - 1]
  = hours[p] / rounds * (fill[i,s,p] - sum {(i,s,j) in KEPT} draw[i,s,j,p]);

s.t. room {s in STORES, p in PERIODS}: sum {(i,s) in FILLS} level[i,s,p] <= size[s];
s.t. largest {s in STORES: most_held[s] < Infinity}: size[s] <= most_held[s];

solve;

printf {(i,j) in LINKS, p in PERIODS: flow[i,j,p] > 1e-7} "%s -> %s in %d %.9g t/h\n", i, j, p, flow[i,j,p];
printf {(i,s) in FILLS, p in PERIODS: fill[i,s,p] > 1e-7} "%s -> %s in %d %.9g t/h\n", i, s, p, fill[i,s,p];
printf {(i,s,j) in KEPT, p in PERIODS: draw[i,s,j,p] > 1e-7} "%s of %s to %s in %d %.9g t/h\n", i, s, j, p, draw[i,s,j,p];
printf "objective %.12g\n", objective;
printf "held %.12g\n", sum {s in STORES} size[s];
printf "fresh_water %.12g\n", 1 / year * sum {p in PERIODS} hours[p] * (
    sum {(i,j) in LINKS: i in SUPPLIES} flow[i,j,p] + sum {(i,s) in FILLS: i in SUPPLIES} fill[i,s,p]);

end;
