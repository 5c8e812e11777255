# Water with temperatures and the heat cascade, in one linear program.
# The page warmwater.md explains each line. Run it:
#   glpsol --nopresol -m warmwater.mod -d examples/warmwater-reuse.dat
# Units: water t/h, temperatures degC, differences K, heat kW, concentrations g/t.

# ---- the water -------------------------------------------------------------

set CONTAMINANTS default {};
set SUPPLIES default {};                # water bought, of known temperature and quality
set SOURCES  default {};                # used water: all of it must go somewhere
set USES     default {};                # take water and give none back
set OUTFALLS default {};                # where water leaves the park

set GIVERS := SUPPLIES union SOURCES;
set TAKERS := USES union OUTFALLS;
set LINKS within GIVERS cross TAKERS;
check {(i,j) in LINKS}: not (i in SUPPLIES and j in OUTFALLS);

param t_water {GIVERS};                                             # degC
param lower {TAKERS} default -1000;                                 # degC, of the mixture; -1000 asks nothing
param upper {TAKERS} default  1000;                                 # degC; 1000 asks nothing
param quality {GIVERS, CONTAMINANTS} >= 0, default 0;               # g/t
param limit {TAKERS, CONTAMINANTS} >= 0, default Infinity;          # g/t
param source_flow {SOURCES} >= 0;                                   # t/h
param use_flow {USES} >= 0;                                         # t/h
param cost_supply {SUPPLIES} default 0;                             # per t/h
param cost_outfall {OUTFALLS} default 0;                            # per t/h
param capacity := 4.1868 / 3.6;                                     # kWh/(t K)

check {j in TAKERS}: lower[j] <= upper[j];

set TOO_COLD := setof {(i,j) in LINKS: t_water[i] < lower[j]} (i,j);   # may be heated to the lower end
set TOO_WARM := setof {(i,j) in LINKS: t_water[i] > upper[j]} (i,j);   # may be cooled to the upper end

# ---- the heat ----------------------------------------------------------------

set HOT_STREAMS    default {};
set COLD_STREAMS   default {};
set HOT_UTILITIES  default {};
set COLD_UTILITIES default {};
set HOT  := HOT_STREAMS union HOT_UTILITIES;
set COLD := COLD_STREAMS union COLD_UTILITIES;

param shift >= 0, default 0;                                        # K, half of the approach
param t_from {HOT union COLD};                                      # degC
param t_to   {HOT union COLD};                                      # degC
param duty {HOT_STREAMS union COLD_STREAMS} >= 0;                   # kW
param cost_heat {HOT_UTILITIES union COLD_UTILITIES} default 0;     # per kW

check {i in HOT}:  t_from[i] >= t_to[i];
check {j in COLD}: t_from[j] <= t_to[j];

# ---- the temperature levels, as in heat.mod ---------------------------------

set TEMPERATURES :=
    setof {i in HOT} round(t_from[i] - shift, 9) union setof {i in HOT} round(t_to[i] - shift, 9)
    union setof {j in COLD} round(t_from[j] + shift, 9) union setof {j in COLD} round(t_to[j] + shift, 9)
    union setof {(i,j) in TOO_COLD} round(t_water[i] + shift, 9) union setof {(i,j) in TOO_COLD} round(lower[j] + shift, 9)
    union setof {(i,j) in TOO_WARM} round(t_water[i] - shift, 9) union setof {(i,j) in TOO_WARM} round(upper[j] - shift, 9);
param points := card(TEMPERATURES);
param temperature {n in 1..points} :=
    if n = 1 then max {t in TEMPERATURES} t else max {t in TEMPERATURES: t < temperature[n-1]} t;
set LEVELS := 1 .. 2*points - 1;
param top    {k in LEVELS} := temperature[(k + k mod 2) / 2];
param bottom {k in LEVELS} := temperature[(k + k mod 2) / 2 + (1 - k mod 2)];

# The width of an interval that lies between two temperatures, K; 0 at points and outside.
param hot_part {i in HOT, k in LEVELS} :=
    if t_from[i] = t_to[i] then (if k mod 2 = 1 and top[k] = round(t_from[i] - shift, 9) then 1 else 0)
    else (if k mod 2 = 0 and top[k] <= round(t_from[i] - shift, 9) and bottom[k] >= round(t_to[i] - shift, 9)
          then (top[k] - bottom[k]) / (t_from[i] - t_to[i]) else 0);
param cold_part {j in COLD, k in LEVELS} :=
    if t_from[j] = t_to[j] then (if k mod 2 = 1 and top[k] = round(t_from[j] + shift, 9) then 1 else 0)
    else (if k mod 2 = 0 and top[k] <= round(t_to[j] + shift, 9) and bottom[k] >= round(t_from[j] + shift, 9)
          then (top[k] - bottom[k]) / (t_to[j] - t_from[j]) else 0);
param heated_width {(i,j) in TOO_COLD, k in LEVELS} :=
    if k mod 2 = 0 and top[k] <= round(lower[j] + shift, 9) and bottom[k] >= round(t_water[i] + shift, 9)
    then top[k] - bottom[k] else 0;
param cooled_width {(i,j) in TOO_WARM, k in LEVELS} :=
    if k mod 2 = 0 and top[k] <= round(t_water[i] - shift, 9) and bottom[k] >= round(upper[j] - shift, 9)
    then top[k] - bottom[k] else 0;

# ---- the variables -----------------------------------------------------------

var flow   {LINKS} >= 0;                                            # t/h
var heated {TOO_COLD} >= 0;                                         # t/h, part of the flow
var cooled {TOO_WARM} >= 0;                                         # t/h, part of the flow
var heat   {HOT_UTILITIES union COLD_UTILITIES} >= 0;               # kW
var residual {0 .. 2*points - 1} >= 0;                              # kW

minimize objective:
    sum {(i,j) in LINKS: i in SUPPLIES} cost_supply[i] * flow[i,j]
  + sum {(i,j) in LINKS: j in OUTFALLS} cost_outfall[j] * flow[i,j]
  + sum {u in HOT_UTILITIES union COLD_UTILITIES} cost_heat[u] * heat[u];

# ---- the water balances --------------------------------------------------------

s.t. source_goes_somewhere {i in SOURCES}: sum {(i,j) in LINKS} flow[i,j] = source_flow[i];
s.t. use_is_served {j in USES}: sum {(i,j) in LINKS} flow[i,j] = use_flow[j];
s.t. mixture_limit {j in TAKERS, k in CONTAMINANTS: limit[j,k] < Infinity}:
    sum {(i,j) in LINKS} (quality[i,k] - limit[j,k]) * flow[i,j] <= 0;

s.t. part_heated {(i,j) in TOO_COLD}: heated[i,j] <= flow[i,j];
s.t. part_cooled {(i,j) in TOO_WARM}: cooled[i,j] <= flow[i,j];

s.t. warm_enough {j in TAKERS: lower[j] > -1000}:
    sum {(i,j) in LINKS} (t_water[i] - lower[j]) * flow[i,j]
  + sum {(i,j) in TOO_COLD} (lower[j] - t_water[i]) * heated[i,j]
  - sum {(i,j) in TOO_WARM} (t_water[i] - upper[j]) * cooled[i,j] >= 0;

s.t. cool_enough {j in TAKERS: upper[j] < 1000}:
    sum {(i,j) in LINKS} (t_water[i] - upper[j]) * flow[i,j]
  + sum {(i,j) in TOO_COLD} (lower[j] - t_water[i]) * heated[i,j]
  - sum {(i,j) in TOO_WARM} (t_water[i] - upper[j]) * cooled[i,j] <= 0;

# ---- the cascade -----------------------------------------------------------------

s.t. cascade {k in LEVELS}:
    residual[k-1]
  + sum {i in HOT_STREAMS} hot_part[i,k] * duty[i] + sum {u in HOT_UTILITIES} hot_part[u,k] * heat[u]
  + capacity * sum {(i,j) in TOO_WARM} cooled_width[i,j,k] * cooled[i,j]
  = residual[k]
  + sum {j in COLD_STREAMS} cold_part[j,k] * duty[j] + sum {u in COLD_UTILITIES} cold_part[u,k] * heat[u]
  + capacity * sum {(i,j) in TOO_COLD} heated_width[i,j,k] * heated[i,j];
s.t. nothing_above: residual[0] = 0;
s.t. nothing_below: residual[2*points - 1] = 0;

solve;

printf {(i,j) in LINKS: flow[i,j] > 1e-7} "%s -> %s %.9g t/h at %g degC\n", i, j, flow[i,j], t_water[i];
printf {u in HOT_UTILITIES union COLD_UTILITIES: heat[u] > 1e-7} "%s %.9g kW\n", u, heat[u];
printf "objective %.12g\n", objective;
printf "fresh_water %.12g\n", sum {(i,j) in LINKS: i in SUPPLIES} flow[i,j];
printf "hot_utility %.12g\n", sum {u in HOT_UTILITIES} heat[u];
printf "cold_utility %.12g\n", sum {u in COLD_UTILITIES} heat[u];
printf "water_heating %.12g\n", capacity * sum {(i,j) in TOO_COLD} (lower[j] - t_water[i]) * heated[i,j];
printf "water_cooling %.12g\n", capacity * sum {(i,j) in TOO_WARM} (t_water[i] - upper[j]) * cooled[i,j];

end;
