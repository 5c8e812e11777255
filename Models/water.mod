# Water reuse between the plants of a park, as one linear program.
# The page water.md explains each line; data-format.md lists the data. Run it:
#   glpsol --nopresol -m water.mod -d examples/water-polley4-after.dat
# Units: water t/h (= m3/h), concentrations g/t (= mg/L), mass loads g/h.

# ---- the nodes -----------------------------------------------------------

set CONTAMINANTS;
set SUPPLIES   default {};              # water bought or drawn, of known quality
set SOURCES    default {};              # used water: known flow and quality, all of it must go somewhere
set SINKS      default {};              # uses that take water and give none back
set PROCESSES  default {};              # uses that load water with contaminants and give it back
set TREATMENTS default {};              # units with a guaranteed outlet and perhaps a reject
set OUTFALLS   default {};              # places where water leaves the park

set GIVERS    := SUPPLIES union SOURCES union PROCESSES union TREATMENTS;
set RECEIVERS := SINKS union PROCESSES union TREATMENTS union OUTFALLS;
set NODES     := GIVERS union RECEIVERS;

set LINKS within GIVERS cross RECEIVERS;                # the admissible pipes

# No supply is sent straight to an outfall: that would be dilution.
check {(i,j) in LINKS}: not (i in SUPPLIES and j in OUTFALLS);

# ---- the data ------------------------------------------------------------

param quality {GIVERS, CONTAMINANTS} >= 0;                       # g/t, of the water that leaves the node
param limit   {RECEIVERS, CONTAMINANTS} >= 0, default Infinity;  # g/t, of the mixture that enters

param source_flow {SOURCES} >= 0;                                # t/h
param min_flow {RECEIVERS} >= 0, default 0;                      # t/h, entering
param max_flow {SUPPLIES union RECEIVERS} >= 0, default Infinity;# t/h, leaving a supply or entering a receiver
param link_capacity {LINKS} >= 0, default Infinity;              # t/h

param load   {PROCESSES, CONTAMINANTS} >= 0, default 0;          # g/h picked up
param loss   {PROCESSES} >= 0, default 0;                        # t/h evaporated or gone with the product, pure water
param gain   {PROCESSES} >= 0, default 0;                        # t/h set free by the material, pure water
param cycles {PROCESSES} > 1, default Infinity;                  # cycles of concentration, at most

param recovery  {TREATMENTS} >= 0, <= 1, default 1;              # t of product per t treated
param reject_to {t in TREATMENTS: recovery[t] < 1} symbolic in RECEIVERS;

param mass_cap {OUTFALLS, CONTAMINANTS} >= 0, default Infinity;  # g/h

# The objective: any linear measure. A coefficient is in (objective unit) per (t/h).
param cost_throughput {NODES} default 0;                         # leaving a supply or source, entering any other node
param cost_link       {LINKS} default 0;
param cost_reject     {TREATMENTS} default 0;                    # of the pipe that carries the reject away
param link_length     {LINKS} >= 0, default 0;                   # km
param cost_length     default 0;                                 # (objective unit) per (t/h km)
param cost_constant   default 0;                                 # (objective unit)

check {t in TREATMENTS: recovery[t] < 1}: reject_to[t] <> t;

# ---- the variables -------------------------------------------------------

var flow        {LINKS} >= 0;                                    # t/h
var outflow     {GIVERS} >= 0;                                   # t/h
var inflow      {RECEIVERS} >= 0;                                # t/h
var mass_in     {RECEIVERS, CONTAMINANTS} >= 0;                  # g/h
var reject_flow {TREATMENTS} >= 0;                               # t/h
var reject_mass {TREATMENTS, CONTAMINANTS} >= 0;                 # g/h

# ---- the objective -------------------------------------------------------

minimize objective:
    cost_constant
  + sum {i in SUPPLIES union SOURCES} cost_throughput[i] * outflow[i]
  + sum {j in RECEIVERS} cost_throughput[j] * inflow[j]
  + sum {(i,j) in LINKS} (cost_link[i,j] + cost_length * link_length[i,j]) * flow[i,j]
  + sum {t in TREATMENTS} cost_reject[t] * reject_flow[t];

# ---- what enters and what leaves -----------------------------------------

s.t. water_out {i in GIVERS}:
    outflow[i] = sum {(i,j) in LINKS} flow[i,j];

s.t. water_in {j in RECEIVERS}:
    inflow[j] = sum {(i,j) in LINKS} flow[i,j]
              + sum {t in TREATMENTS: recovery[t] < 1 and reject_to[t] = j} reject_flow[t];

s.t. contaminant_in {j in RECEIVERS, k in CONTAMINANTS}:
    mass_in[j,k] = sum {(i,j) in LINKS} quality[i,k] * flow[i,j]
                 + sum {t in TREATMENTS: recovery[t] < 1 and reject_to[t] = j} reject_mass[t,k];

# ---- supplies, sources, receivers ----------------------------------------

s.t. supply_limit {i in SUPPLIES: max_flow[i] < Infinity}:
    outflow[i] <= max_flow[i];

s.t. source_goes_somewhere {i in SOURCES}:
    outflow[i] = source_flow[i];

s.t. least_flow {j in RECEIVERS: min_flow[j] > 0}:
    inflow[j] >= min_flow[j];

s.t. most_flow {j in RECEIVERS: max_flow[j] < Infinity}:
    inflow[j] <= max_flow[j];

s.t. mixture_limit {j in RECEIVERS, k in CONTAMINANTS: limit[j,k] < Infinity}:
    mass_in[j,k] <= limit[j,k] * inflow[j];

s.t. pipe_capacity {(i,j) in LINKS: link_capacity[i,j] < Infinity}:
    flow[i,j] <= link_capacity[i,j];

# ---- processes -----------------------------------------------------------

s.t. process_water {p in PROCESSES}:
    outflow[p] = inflow[p] - loss[p] + gain[p];

s.t. process_load {p in PROCESSES, k in CONTAMINANTS}:
    mass_in[p,k] + load[p,k] <= quality[p,k] * outflow[p];

s.t. make_up {p in PROCESSES: cycles[p] < Infinity}:
    inflow[p] >= loss[p] * cycles[p] / (cycles[p] - 1);

# ---- treatments ----------------------------------------------------------

s.t. treated_water {t in TREATMENTS}:
    outflow[t] = recovery[t] * inflow[t];

s.t. rejected_water {t in TREATMENTS}:
    reject_flow[t] = (1 - recovery[t]) * inflow[t];

s.t. reject_keeps_mass {t in TREATMENTS, k in CONTAMINANTS: recovery[t] < 1}:
    reject_mass[t,k] >= mass_in[t,k] - quality[t,k] * outflow[t];

s.t. reject_not_cleaner {t in TREATMENTS, k in CONTAMINANTS: recovery[t] < 1}:
    reject_mass[t,k] >= (1 - recovery[t]) * mass_in[t,k];

# ---- outfalls ------------------------------------------------------------

s.t. discharge_cap {j in OUTFALLS, k in CONTAMINANTS: mass_cap[j,k] < Infinity}:
    mass_in[j,k] <= mass_cap[j,k];

solve;

# ---- the plan in words ---------------------------------------------------

printf {(i,j) in LINKS: flow[i,j] > 1e-7} "%s -> %s %.9g t/h\n", i, j, flow[i,j];
printf {t in TREATMENTS: reject_flow[t] > 1e-7} "%s/reject -> %s %.9g t/h\n", t, reject_to[t], reject_flow[t];
printf "objective %.12g\n", objective;
printf "fresh_water %.12g\n", sum {i in SUPPLIES} outflow[i];
printf "wastewater %.12g\n", sum {j in OUTFALLS} inflow[j];
printf "treated_water %.12g\n", sum {t in TREATMENTS} inflow[t];

end;
