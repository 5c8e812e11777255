# The fewest heat exchangers at given heat loads: the transshipment mixed-integer program.
# The page matches.md explains each line; data-format.md lists the data. Run it:
#   glpsol --nopresol -m matches.mod -d examples/matches-kemp4.dat
# Units: temperatures degC (or K, but one of them throughout), differences K, heat kW.

# ---- the streams ---------------------------------------------------------

set HOT;                                # streams and utilities that give a fixed load while they cool
set COLD;                               # streams and utilities that take a fixed load while they warm up
set ENTRIES := HOT union COLD;
set PAIRS within HOT cross COLD;        # who may exchange with whom

param t_from {ENTRIES};                                   # degC, where the stream starts
param t_to   {ENTRIES};                                   # degC, where it ends; equal to t_from: it condenses or boils
param shift  {ENTRIES} >= 0, default 0;                   # K, its own part of the approach
param load   {ENTRIES} >= 0;                              # kW

check {i in HOT}:  t_from[i] >= t_to[i];
check {j in COLD}: t_from[j] <= t_to[j];
check {i in HOT, j in COLD}: i <> j;

# ---- the temperature levels, as in heat.mod ------------------------------

param hottest {e in ENTRIES} := round(if e in HOT then t_from[e] - shift[e] else t_to[e]   + shift[e], 9);
param coldest {e in ENTRIES} := round(if e in HOT then t_to[e]   - shift[e] else t_from[e] + shift[e], 9);

set TEMPERATURES := setof {e in ENTRIES} hottest[e] union setof {e in ENTRIES} coldest[e];
param points := card(TEMPERATURES);
param temperature {n in 1..points} :=
    if n = 1 then max {t in TEMPERATURES} t
             else max {t in TEMPERATURES: t < temperature[n-1]} t;

set LEVELS := 1 .. 2*points - 1;
param top    {k in LEVELS} := temperature[(k + k mod 2) / 2];
param bottom {k in LEVELS} := temperature[(k + k mod 2) / 2 + (1 - k mod 2)];

param part {e in ENTRIES, k in LEVELS} :=
    if hottest[e] = coldest[e]
    then (if k mod 2 = 1 and top[k] = hottest[e] then 1 else 0)
    else (if k mod 2 = 0 and top[k] <= hottest[e] and bottom[k] >= coldest[e]
          then (top[k] - bottom[k]) / (hottest[e] - coldest[e]) else 0);

# ---- the most that one stream can give another ---------------------------
# A cascade of the two alone: what came down and was not taken, and what is taken on each level.

param carried {(i,j) in PAIRS, k in 0 .. 2*points - 1} :=
    if k = 0 then 0
    else max(0, carried[i,j,k-1] + load[i] * part[i,k] - load[j] * part[j,k]);
param taken {(i,j) in PAIRS, k in LEVELS} :=
    min(carried[i,j,k-1] + load[i] * part[i,k], load[j] * part[j,k]);
param most {(i,j) in PAIRS} := sum {k in LEVELS} taken[i,j,k];

# ---- the variables -------------------------------------------------------

var match    {PAIRS} binary;                       # 1 where the pair has an exchanger
var given    {PAIRS, LEVELS} >= 0;                 # kW, from hot to cold on a level
var residual {HOT, 0 .. 2*points - 1} >= 0;        # kW, handed down by each hot stream to its next level

# ---- the objective -------------------------------------------------------

minimize matches: sum {(i,j) in PAIRS} match[i,j];

# ---- the constraints -----------------------------------------------------

s.t. hot_balance {i in HOT, k in LEVELS}:
    residual[i,k-1] + load[i] * part[i,k] = residual[i,k] + sum {(i,j) in PAIRS} given[i,j,k];

s.t. cold_balance {j in COLD, k in LEVELS: part[j,k] > 0}:
    sum {(i,j) in PAIRS} given[i,j,k] = load[j] * part[j,k];

s.t. nothing_taken {(i,j) in PAIRS, k in LEVELS: part[j,k] = 0}:
    given[i,j,k] = 0;

s.t. nothing_above {i in HOT}:
    residual[i,0] = 0;

s.t. nothing_below {i in HOT}:
    residual[i, 2*points - 1] = 0;

s.t. match_load {(i,j) in PAIRS}:
    sum {k in LEVELS} given[i,j,k] <= most[i,j] * match[i,j];

solve;

# ---- the plan in words ---------------------------------------------------

printf {(i,j) in PAIRS: match[i,j] > 0.5} "%s -> %s %.9g kW\n", i, j, sum {k in LEVELS} given[i,j,k];
printf "objective %.12g\n", matches;
printf "matches %.12g\n", sum {(i,j) in PAIRS: match[i,j] > 0.5} 1;

end;
