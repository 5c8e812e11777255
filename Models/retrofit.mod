# What to build: assets with fixed costs and sizes, gathered into projects, under a budget, over a water network.
# The page retrofit.md explains each line. Run it:
#   glpsol --nopresol -m retrofit.mod -d examples/retrofit-project.dat
# Units: flows t/h, concentrations g/t, money in one unit of money, lives in years.

set CONTAMINANTS default {};
set SUPPLIES default {};                # bought, of known quality
set SOURCES  default {};                # all of it must go somewhere
set UNITS    default {};                # clean to a stated outlet, and lose nothing
set USES     default {};                # take and give none back
set OUTFALLS default {};                # where streams leave the park

set GIVERS := SUPPLIES union SOURCES union UNITS;
set TAKERS := UNITS union USES union OUTFALLS;
set LINKS within GIVERS cross TAKERS;
check {(i,j) in LINKS}: not (i in SUPPLIES and j in OUTFALLS) and i != j;

set ASSETS default {};                  # what may be built
set USED_BY dimen 3, default setof {a in 1..0} (a,a,a);   # what flows on these links uses the asset
set SIZES {ASSETS} default {};          # in which it is sold; none where every size can be had
set PROJECTS default {};
set MEMBERS  within PROJECTS cross ASSETS, default setof {p in 1..0} (p,p);
set NEEDS    within PROJECTS cross PROJECTS, default setof {p in 1..0} (p,p);
set EXCLUDES within PROJECTS cross PROJECTS, default setof {p in 1..0} (p,p);
check {(a,i,j) in USED_BY}: a in ASSETS and (i,j) in LINKS;
check {a in ASSETS}: sum {p in PROJECTS: (p,a) in MEMBERS} 1 <= 1;

param hours > 0, default 8000;                                      # h in a year
param rate >= 0, default 0.06;                                      # interest in a year
param quality {GIVERS, CONTAMINANTS} >= 0, default 0;               # g/t
param limit {TAKERS, CONTAMINANTS} >= 0, default Infinity;          # g/t
param supply_most {SUPPLIES} >= 0, default Infinity;                # t/h
param source_flow {SOURCES} >= 0;                                   # t/h
param use_flow {USES} >= 0;                                         # t/h
param cost_giver {GIVERS} default 0;                                # per t
param cost_taker {TAKERS} default 0;                                # per t

param most {ASSETS} >= 0;                                           # t/h, the largest size
param fixed {ASSETS} >= 0, default 0;                               # money, whatever the size
param per_size {ASSETS} >= 0, default 0;                            # money per t/h
param life {ASSETS} > 0, default 20;
param own_fixed {PROJECTS} >= 0, default 0;                         # money beyond the assets
param own_life {PROJECTS} > 0, default 20;
param operating {PROJECTS} >= 0, default 0;                         # money in a year
param subsidy {PROJECTS} >= 0, <= 1, default 0;                     # the share of all capital that others pay
param budget >= 0, default Infinity;                                # money of the park's own

param share {a in ASSETS} := 1 - sum {(p,a) in MEMBERS} subsidy[p]; # what the park pays of an asset
param annuity {a in ASSETS} := if rate = 0 then 1 / life[a] else rate / (1 - (1 + rate) ^ (-life[a]));
param own_annuity {p in PROJECTS} := if rate = 0 then 1 / own_life[p] else rate / (1 - (1 + rate) ^ (-own_life[p]));

var flow {LINKS} >= 0;                                              # t/h
var built {ASSETS} binary;
var size {ASSETS} >= 0;                                             # t/h
var bought {a in ASSETS, SIZES[a]} binary;
var chosen {PROJECTS} binary;

var capital {ASSETS} >= 0;                                           # money
var invested >= 0;                                                  # money of the park's own

minimize cost:
    hours * sum {(i,j) in LINKS} (cost_giver[i] + cost_taker[j]) * flow[i,j]
  + sum {a in ASSETS} share[a] * annuity[a] * capital[a]
  + sum {p in PROJECTS} ((1 - subsidy[p]) * own_annuity[p] * own_fixed[p] + operating[p]) * chosen[p];

s.t. source_balance {i in SOURCES}: sum {(i,j) in LINKS} flow[i,j] = source_flow[i];
s.t. supply_limit {i in SUPPLIES: supply_most[i] < Infinity}: sum {(i,j) in LINKS} flow[i,j] <= supply_most[i];
s.t. unit_balance {t in UNITS}: sum {(i,t) in LINKS} flow[i,t] = sum {(t,j) in LINKS} flow[t,j];
s.t. use_demand {j in USES}: sum {(i,j) in LINKS} flow[i,j] = use_flow[j];
s.t. mixture {j in TAKERS, c in CONTAMINANTS: limit[j,c] < Infinity}:
    sum {(i,j) in LINKS} (quality[i,c] - limit[j,c]) * flow[i,j] <= 0;

s.t. price {a in ASSETS}: capital[a] = fixed[a] * built[a] + per_size[a] * size[a];
s.t. own_money: invested = sum {a in ASSETS} share[a] * capital[a]
                         + sum {p in PROJECTS} (1 - subsidy[p]) * own_fixed[p] * chosen[p];
s.t. asset_size {a in ASSETS}: sum {(a,i,j) in USED_BY} flow[i,j] <= size[a];
s.t. only_built {a in ASSETS}: size[a] <= most[a] * built[a];
s.t. one_size {a in ASSETS: card(SIZES[a]) > 0}: sum {s in SIZES[a]} bought[a,s] = built[a];
s.t. sold_size {a in ASSETS: card(SIZES[a]) > 0}: size[a] = sum {s in SIZES[a]} s * bought[a,s];
s.t. only_chosen {(p,a) in MEMBERS}: built[a] <= chosen[p];
s.t. needed {(p,q) in NEEDS}: chosen[p] <= chosen[q];
s.t. excluded {(p,q) in EXCLUDES}: chosen[p] + chosen[q] <= 1;
s.t. within_budget {0..0: budget < Infinity}: invested <= budget;

solve;

printf "objective %.10g\n", cost;
printf "invested %.10g\n", invested;
printf "projects %d\n", sum {p in PROJECTS} round(chosen[p]);
end;
