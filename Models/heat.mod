# Heat recovery between streams, plants and utilities: the transshipment linear program.
# The page heat.md explains each line; data-format.md lists the data. Run it:
#   glpsol --nopresol -m heat.mod -d examples/heat-kemp4.dat
# Units: temperatures degC (or K, but one of them throughout), differences K, heat kW.

# ---- the streams ---------------------------------------------------------

set HOT_STREAMS    default {};          # give a fixed duty while they cool
set COLD_STREAMS   default {};          # take a fixed duty while they warm up
set HOT_UTILITIES  default {};          # give as much heat as is chosen
set COLD_UTILITIES default {};          # take as much heat as is chosen
set HEADERS default {};                 # nets of hot water or steam
set GIVES within HEADERS cross HOT_UTILITIES default {i in 1..0, j in 1..0};   # a header gives out heat through these, one at each place
set FILLS within HEADERS cross COLD_UTILITIES default {i in 1..0, j in 1..0};  # and is filled through these

set CONVERTERS default {};              # heat pumps, engines, chillers
set HOT_SIDES  default {};              # give heat in proportion to what their converter puts out
set COLD_SIDES default {};              # take heat likewise

set HOT     := HOT_STREAMS union HOT_UTILITIES union HOT_SIDES;
set COLD    := COLD_STREAMS union COLD_UTILITIES union COLD_SIDES;
set ENTRIES := HOT union COLD;

set HOT_CLASSES;                        # heat of one hot class is pooled ...
set COLD_CLASSES;                       # ... and may go to the cold classes that it is paired with
set PAIRS within HOT_CLASSES cross COLD_CLASSES;

set LINES default {};                   # lines with a limit of their own
set ON_LINE within LINES cross PAIRS default {i in 1..0, j in 1..0, k in 1..0};  # what such a line carries

param hot_class  {HOT}  symbolic in HOT_CLASSES;
param cold_class {COLD} symbolic in COLD_CLASSES;

param t_from {ENTRIES};                                   # degC, where the stream starts
param t_to   {ENTRIES};                                   # degC, where it ends; equal to t_from: it condenses or boils
param shift  {ENTRIES} >= 0, default 0;                   # K, its own part of the approach
param duty   {HOT_STREAMS union COLD_STREAMS} >= 0;       # kW
param max_heat {HOT_UTILITIES union COLD_UTILITIES} >= 0, default Infinity;  # kW

param side_of {HOT_SIDES union COLD_SIDES} symbolic in CONVERTERS;
param ratio {HOT_SIDES union COLD_SIDES} >= 0;             # kW per kW put out
param electricity_ratio {CONVERTERS} default 0;           # kW taken per kW put out; negative where it is made
param max_output {CONVERTERS} >= 0, default Infinity;     # kW

param header_loss {HEADERS} >= 0, < 1, default 0;          # lost, kW per kW filled
param max_header  {HEADERS} >= 0, default Infinity;        # kW given out in all
param line_capacity {LINES} >= 0, default Infinity;        # kW given by all its hot classes
param pair_capacity {PAIRS} >= 0, default Infinity;       # kW given by the hot class
param pair_loss     {PAIRS} >= 0, < 1, default 0;         # lost on the way, kW per kW given

# The objective: any linear measure. A coefficient is in (objective unit) per kW.
param cost_heat {HOT_UTILITIES union COLD_UTILITIES} default 0;
param cost_pair {PAIRS} default 0;                        # per kW given by the hot class
param cost_output {CONVERTERS} default 0;                 # per kW put out
param cost_constant default 0;                            # (objective unit)

check {i in HOT}:  t_from[i] >= t_to[i];
check {j in COLD}: t_from[j] <= t_to[j];
check {i in HOT, j in COLD}: i <> j;
# The first law: what a converter gives is what it takes, electricity among it.
check {x in CONVERTERS}: abs(
    sum {s in HOT_SIDES: side_of[s] = x} ratio[s] - sum {s in COLD_SIDES: side_of[s] = x} ratio[s] - electricity_ratio[x]) <= 1e-9;

# ---- the temperature levels ----------------------------------------------
# Shifted temperatures: a hot stream counts as colder, a cold one as warmer, each by its shift.
# They are rounded to 1e-9 K, so that 100.1 - 0.1 and 95 + 5 are one temperature.

param hottest {e in ENTRIES} := round(if e in HOT then t_from[e] - shift[e] else t_to[e]   + shift[e], 9);
param coldest {e in ENTRIES} := round(if e in HOT then t_to[e]   - shift[e] else t_from[e] + shift[e], 9);

set TEMPERATURES := setof {e in ENTRIES} hottest[e] union setof {e in ENTRIES} coldest[e];
param points := card(TEMPERATURES);

# The same temperatures in falling order.
param temperature {n in 1..points} :=
    if n = 1 then max {t in TEMPERATURES} t
             else max {t in TEMPERATURES: t < temperature[n-1]} t;

# Levels, downwards: point 1, interval 1-2, point 2, interval 2-3, ..., the last point.
# Odd levels are points of no width, even levels the intervals between them.
set LEVELS := 1 .. 2*points - 1;
param top    {k in LEVELS} := temperature[(k + k mod 2) / 2];
param bottom {k in LEVELS} := temperature[(k + k mod 2) / 2 + (1 - k mod 2)];

# The part of an entry's heat that lies on a level: an isothermal entry is all on its point,
# any other spreads evenly over the intervals that it spans.
param part {e in ENTRIES, k in LEVELS} :=
    if hottest[e] = coldest[e]
    then (if k mod 2 = 1 and top[k] = hottest[e] then 1 else 0)
    else (if k mod 2 = 0 and top[k] <= hottest[e] and bottom[k] >= coldest[e]
          then (top[k] - bottom[k]) / (hottest[e] - coldest[e]) else 0);

param supply {h in HOT_CLASSES, k in LEVELS} :=
    sum {i in HOT_STREAMS: hot_class[i] = h} duty[i] * part[i,k];
param demand {c in COLD_CLASSES, k in LEVELS} :=
    sum {j in COLD_STREAMS: cold_class[j] = c} duty[j] * part[j,k];

# ---- the variables, all kW -----------------------------------------------

var heat     {HOT_UTILITIES union COLD_UTILITIES} >= 0;
var output   {CONVERTERS} >= 0;
var given    {PAIRS, LEVELS} >= 0;              # by a hot class to a cold class
var residual {HOT_CLASSES, 0 .. 2*points - 1} >= 0;  # handed down to the next level

# ---- the objective -------------------------------------------------------

minimize objective:
    cost_constant
  + sum {u in HOT_UTILITIES union COLD_UTILITIES} cost_heat[u] * heat[u]
  + sum {x in CONVERTERS} cost_output[x] * output[x]
  + sum {(h,c) in PAIRS, k in LEVELS} cost_pair[h,c] * given[h,c,k];

# ---- the balances --------------------------------------------------------

s.t. hot_balance {h in HOT_CLASSES, k in LEVELS}:
    residual[h,k-1] + supply[h,k] + sum {u in HOT_UTILITIES: hot_class[u] = h} part[u,k] * heat[u]
  + sum {s in HOT_SIDES: hot_class[s] = h} part[s,k] * ratio[s] * output[side_of[s]]
  = residual[h,k] + sum {(h,c) in PAIRS} given[h,c,k];

s.t. cold_balance {c in COLD_CLASSES, k in LEVELS}:
    sum {(h,c) in PAIRS} (1 - pair_loss[h,c]) * given[h,c,k]
  = demand[c,k] + sum {u in COLD_UTILITIES: cold_class[u] = c} part[u,k] * heat[u]
  + sum {s in COLD_SIDES: cold_class[s] = c} part[s,k] * ratio[s] * output[side_of[s]];

s.t. nothing_above {h in HOT_CLASSES}:
    residual[h,0] = 0;

s.t. nothing_below {h in HOT_CLASSES}:
    residual[h, 2*points - 1] = 0;

s.t. header_balance {n in HEADERS}:
    sum {(n,u) in GIVES} heat[u] = (1 - header_loss[n]) * sum {(n,v) in FILLS} heat[v];

s.t. header_limit {n in HEADERS: max_header[n] < Infinity}:
    sum {(n,u) in GIVES} heat[u] <= max_header[n];

s.t. output_limit {x in CONVERTERS: max_output[x] < Infinity}:
    output[x] <= max_output[x];

s.t. utility_limit {u in HOT_UTILITIES union COLD_UTILITIES: max_heat[u] < Infinity}:
    heat[u] <= max_heat[u];

s.t. exchanger_capacity {(h,c) in PAIRS: pair_capacity[h,c] < Infinity}:
    sum {k in LEVELS} given[h,c,k] <= pair_capacity[h,c];

s.t. line_limit {l in LINES: line_capacity[l] < Infinity}:
    sum {(l,h,c) in ON_LINE, k in LEVELS} given[h,c,k] <= line_capacity[l];

solve;

# ---- the plan in words ---------------------------------------------------

printf {u in HOT_UTILITIES union COLD_UTILITIES: heat[u] > 1e-7} "%s %.9g kW\n", u, heat[u];
printf {x in CONVERTERS: output[x] > 1e-7} "%s %.9g kW, electricity %.9g kW\n", x, output[x], electricity_ratio[x] * output[x];
printf {(h,c) in PAIRS: sum {k in LEVELS} given[h,c,k] > 1e-7} "%s -> %s %.9g kW\n", h, c, sum {k in LEVELS} given[h,c,k];
printf "objective %.12g\n", objective;
printf "hot_utility %.12g\n",  sum {u in HOT_UTILITIES:  card({(n,v) in GIVES: v = u}) = 0} heat[u];
printf "cold_utility %.12g\n", sum {u in COLD_UTILITIES: card({(n,v) in FILLS: v = u}) = 0} heat[u];
printf "electricity %.12g\n",  sum {x in CONVERTERS} electricity_ratio[x] * output[x];
printf "header_heat %.12g\n",  sum {(n,u) in GIVES} heat[u];
# Where no heat is handed down, in any class, is a pinch of the plan (shifted temperature).
printf {n in 2..points-1: sum {h in HOT_CLASSES} min(residual[h,2*n-2], residual[h,2*n-1]) < 1e-7} "pinch %.9g\n", temperature[n];

end;
