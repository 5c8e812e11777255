# By-product gas to burners, processes and flares as one linear program: blending by volume, heat demands, purification.
# The page gas.md explains each line; data-format.md lists the data. Run it:
#   glpsol --nopresol -m gas.mod -d examples/gas-blend.dat
# Units: Nm3/h (0 degC, 101.325 kPa), heating values kWh/Nm3, heat kW, contents Nm3 per Nm3.

# ---- the nodes -----------------------------------------------------------

set COMPONENTS default {};              # what somebody limits
set SUPPLIES   default {};              # gas that may be bought
set SOURCES    default {};              # by-product gas, all of which must go somewhere
set UNITS      default {};              # purify: each gives a product under its own name
set TAILS      default {};              # what units give besides their product
set USES       default {};              # burners and processes
set FLARES     default {};

set GIVERS := SUPPLIES union SOURCES union UNITS union TAILS;
set TAKERS := UNITS union USES union FLARES;

set LINKS within GIVERS cross TAKERS;   # the admissible pipes

# ---- the data ------------------------------------------------------------

param heating {GIVERS} >= 0, default 0;                       # kWh/Nm3
param content {GIVERS, COMPONENTS} >= 0, <= 1, default 0;     # Nm3/Nm3

param least_given {SUPPLIES union SOURCES} >= 0, default 0;   # Nm3/h
param most_given  {SUPPLIES union SOURCES} >= 0, default Infinity;

param product_share {UNITS} > 0, <= 1;                        # Nm3 of product per Nm3 of feed
param tail_of {TAILS} symbolic in UNITS;

param least_taken {USES} >= 0, default 0;                     # Nm3/h
param most_taken  {TAKERS} >= 0, default Infinity;
param least_heat  {USES} >= 0, default 0;                     # kW
param most_heat   {USES} >= 0, default Infinity;
param least_content {TAKERS, COMPONENTS} >= 0, default 0;
param most_content  {TAKERS, COMPONENTS} >= 0, default Infinity;
param least_heating {TAKERS} >= 0, default 0;                 # kWh/Nm3
param most_heating  {TAKERS} >= 0, default Infinity;
param link_capacity {LINKS} >= 0, default Infinity;           # Nm3/h

# The objective: any linear measure. A coefficient is in (objective unit) per (Nm3/h).
param cost_throughput {GIVERS union TAKERS} default 0;        # leaving a supply or source, entering any other node
param cost_link       {LINKS} default 0;                      # compression stands here
param link_length     {LINKS} >= 0, default 0;                # km
param cost_length     default 0;                              # (objective unit) per (Nm3/h km)
param cost_constant   default 0;

# ---- the variables, Nm3/h ------------------------------------------------

var flow {LINKS} >= 0;

# ---- the objective -------------------------------------------------------

minimize objective:
    cost_constant
  + sum {(i,j) in LINKS: i in SUPPLIES union SOURCES} cost_throughput[i] * flow[i,j]
  + sum {(i,j) in LINKS} (cost_throughput[j] + cost_link[i,j] + cost_length * link_length[i,j]) * flow[i,j];

# ---- what is given -------------------------------------------------------

s.t. least_leaves {i in SUPPLIES union SOURCES: least_given[i] > 0}:
    sum {(i,j) in LINKS} flow[i,j] >= least_given[i];

s.t. most_leaves {i in SUPPLIES union SOURCES: most_given[i] < Infinity}:
    sum {(i,j) in LINKS} flow[i,j] <= most_given[i];

s.t. product {u in UNITS}:
    sum {(u,j) in LINKS} flow[u,j] = product_share[u] * sum {(i,u) in LINKS} flow[i,u];

s.t. tail {q in TAILS}:
    sum {(q,j) in LINKS} flow[q,j] = (1 - product_share[tail_of[q]]) * sum {(i,tail_of[q]) in LINKS} flow[i,tail_of[q]];

# ---- what is taken -------------------------------------------------------

s.t. least_arrives {j in USES: least_taken[j] > 0}:
    sum {(i,j) in LINKS} flow[i,j] >= least_taken[j];

s.t. most_arrives {j in TAKERS: most_taken[j] < Infinity}:
    sum {(i,j) in LINKS} flow[i,j] <= most_taken[j];

s.t. least_burns {j in USES: least_heat[j] > 0}:
    sum {(i,j) in LINKS} heating[i] * flow[i,j] >= least_heat[j];

s.t. most_burns {j in USES: most_heat[j] < Infinity}:
    sum {(i,j) in LINKS} heating[i] * flow[i,j] <= most_heat[j];

s.t. pure_enough {j in TAKERS, c in COMPONENTS: least_content[j,c] > 0}:
    sum {(i,j) in LINKS} (content[i,c] - least_content[j,c]) * flow[i,j] >= 0;

s.t. clean_enough {j in TAKERS, c in COMPONENTS: most_content[j,c] < Infinity}:
    sum {(i,j) in LINKS} (content[i,c] - most_content[j,c]) * flow[i,j] <= 0;

s.t. rich_enough {j in TAKERS: least_heating[j] > 0}:
    sum {(i,j) in LINKS} (heating[i] - least_heating[j]) * flow[i,j] >= 0;

s.t. lean_enough {j in TAKERS: most_heating[j] < Infinity}:
    sum {(i,j) in LINKS} (heating[i] - most_heating[j]) * flow[i,j] <= 0;

s.t. pipe_capacity {(i,j) in LINKS: link_capacity[i,j] < Infinity}:
    flow[i,j] <= link_capacity[i,j];

solve;

# ---- the plan in words ---------------------------------------------------

printf {(i,j) in LINKS: flow[i,j] > 1e-7} "%s -> %s %.9g Nm3/h\n", i, j, flow[i,j];
printf "objective %.12g\n", objective;
printf "bought %.12g\n", sum {(i,j) in LINKS: i in SUPPLIES} flow[i,j];
printf "flared %.12g\n", sum {(i,j) in LINKS: j in FLARES} flow[i,j];

end;
