# Wastes to users, dryers and disposal: matching and blending as one linear program.
# The page solids.md explains each line; data-format.md lists the data. Run it:
#   glpsol --nopresol -m solids.mod -d examples/solids-dryer.dat
# Units: t/yr as the material travels (wet), contents t per t wet, moisture t of water per t wet.

# ---- the nodes -----------------------------------------------------------

set WASTES     default {};              # arise in a fixed amount, all of which must go somewhere
set SUPPLIES   default {};              # materials that may be bought
set TREATMENTS default {};              # dryers: they take water out, nothing else
set CONVERTERS default {};              # make products of what they take, in fixed yields
set PRODUCTS   default {};              # what converters make: materials again
set USES       default {};              # receivers that need material of a certain composition
set DISPOSALS  default {};              # landfill and the like

set MATERIALS := WASTES union SUPPLIES union PRODUCTS;
set UNITS     := TREATMENTS union CONVERTERS;
set ENDS      := USES union DISPOSALS;

set LINKS within (MATERIALS union TREATMENTS) cross (UNITS union ENDS);   # the admissible hauls
check {(i,j) in LINKS}: not (i in TREATMENTS and j in UNITS);                  # what was dried goes to no other unit

set KINDS;                              # fly_ash, sludge, limestone ...
set COMPONENTS default {};              # what the composition is told in; water is told by moisture
set RATIOS     default {};              # a linear form of the components over another
set FORMS      default {};              # a linear form of the components by itself

# ---- the data ------------------------------------------------------------

param kind     {MATERIALS} symbolic in KINDS;
param moisture {MATERIALS} >= 0, < 1;                            # t/t wet
param content  {MATERIALS, COMPONENTS};                          # t/t wet (or any measure that mixes by mass)

param amount {WASTES} >= 0;                                      # t/yr
param stock  {WASTES} >= 0, default 0;                           # t/yr of old stock that may be taken along
param max_amount {SUPPLIES union UNITS} >= 0, default Infinity;  # t/yr, leaving a supply or entering a unit
param made_by {PRODUCTS} symbolic in CONVERTERS;
param yield   {PRODUCTS} >= 0;                                   # t for each t that enters its converter, both wet
param link_capacity {LINKS} >= 0, default Infinity;              # t/yr

param target_moisture {TREATMENTS} >= 0, < 1;                    # t/t wet

set BASES := {'wet', 'dry'};
param demand_basis {ENDS} symbolic in BASES, default 'wet';
param share_basis  {ENDS} symbolic in BASES, default 'wet';
param limit_basis  {ENDS} symbolic in BASES, default 'wet';

param min_demand {ENDS} >= 0, default 0;                         # t/yr, on the demand basis
param max_demand {ENDS} >= 0, default Infinity;
param min_share  {ENDS, KINDS} >= 0, default 0;                  # t/t, on the share basis
param max_share  {ENDS, KINDS} >= 0, default Infinity;
param min_limit  {ENDS, COMPONENTS} default -Infinity;           # as content, on the limit basis
param max_limit  {ENDS, COMPONENTS} default Infinity;
param max_moisture {ENDS} >= 0, default Infinity;                # t/t wet

param numerator   {RATIOS, COMPONENTS} default 0;
param denominator {RATIOS, COMPONENTS} default 0;
param min_ratio {ENDS, RATIOS} default -Infinity;
param max_ratio {ENDS, RATIOS} default Infinity;

param form     {FORMS, COMPONENTS} default 0;
param min_form {ENDS, FORMS} default -Infinity;                  # as content, on the limit basis
param max_form {ENDS, FORMS} default Infinity;

# The objective: any linear measure. A coefficient is in (objective unit) per (t/yr), wet.
param cost_throughput {MATERIALS union UNITS union ENDS} default 0;  # leaving a material, entering any other node
param cost_link       {LINKS} default 0;
param link_length     {LINKS} >= 0, default 0;                   # km
param cost_length     default 0;                                 # (objective unit) per (t/yr km)
param cost_constant   default 0;                                 # (objective unit)

# ---- drying: each material keeps its dry mass ----------------------------

set HAULS  := setof {(m,j) in LINKS: m in MATERIALS} (m,j);
set ROUTES := setof {(m,t) in HAULS, (t,j) in LINKS: t in TREATMENTS} (m,t,j);
set DELIVERIES := setof {(m,j) in HAULS: j in ENDS} (m,j) union setof {(m,t,j) in ROUTES} (m,j);

# A material that is dry enough already passes unchanged.
param moisture_after {(m,t) in HAULS: t in TREATMENTS} := min(moisture[m], target_moisture[t]);

# ---- the variables, all t/yr ---------------------------------------------

var sent  {HAULS}  >= 0;                # wet, from where the material arises
var dried {ROUTES} >= 0;                # wet, from the treatment on
var wet   {DELIVERIES} >= 0;            # of a material, arriving at an end
var dry   {DELIVERIES} >= 0;            # the same without its water

# ---- the objective -------------------------------------------------------

minimize objective:
    cost_constant
  + sum {(m,j) in HAULS} (cost_throughput[m] + cost_link[m,j] + cost_length * link_length[m,j]) * sent[m,j]
  + sum {(m,t) in HAULS: t in UNITS} cost_throughput[t] * sent[m,t]
  + sum {(m,t,j) in ROUTES} (cost_link[t,j] + cost_length * link_length[t,j]) * dried[m,t,j]
  + sum {(m,j) in DELIVERIES} cost_throughput[j] * wet[m,j];

# ---- what arises, what is bought -----------------------------------------

s.t. waste_goes_somewhere {m in WASTES}:
    sum {(m,j) in HAULS} sent[m,j] >= amount[m];

s.t. stock_limit {m in WASTES}:
    sum {(m,j) in HAULS} sent[m,j] <= amount[m] + stock[m];

s.t. supply_limit {m in SUPPLIES: max_amount[m] < Infinity}:
    sum {(m,j) in HAULS} sent[m,j] <= max_amount[m];

# ---- treatments ----------------------------------------------------------

s.t. drying {(m,t) in HAULS: t in TREATMENTS}:
    (1 - moisture[m]) * sent[m,t] = (1 - moisture_after[m,t]) * sum {(m,t,j) in ROUTES} dried[m,t,j];

s.t. products_go_somewhere {p in PRODUCTS}:
    sum {(p,j) in HAULS} sent[p,j] = yield[p] * sum {(m,u) in HAULS: u = made_by[p]} sent[m,u];

s.t. treatment_capacity {t in UNITS: max_amount[t] < Infinity}:
    sum {(m,t) in HAULS} sent[m,t] <= max_amount[t];

s.t. haul_capacity {(m,j) in HAULS: link_capacity[m,j] < Infinity}:
    sent[m,j] <= link_capacity[m,j];

s.t. dried_haul_capacity {(t,j) in LINKS: t in TREATMENTS and link_capacity[t,j] < Infinity}:
    sum {(m,t,j) in ROUTES} dried[m,t,j] <= link_capacity[t,j];

# ---- what arrives --------------------------------------------------------

s.t. wet_arrives {(m,j) in DELIVERIES}:
    wet[m,j] = (if (m,j) in HAULS then sent[m,j]) + sum {(m,t,j) in ROUTES} dried[m,t,j];

s.t. dry_arrives {(m,j) in DELIVERIES}:
    dry[m,j] = (if (m,j) in HAULS then (1 - moisture[m]) * sent[m,j])
             + sum {(m,t,j) in ROUTES} (1 - moisture_after[m,t]) * dried[m,t,j];

# ---- what an end asks for ------------------------------------------------

s.t. least_demand {j in ENDS: min_demand[j] > 0}:
    sum {(m,j) in DELIVERIES} (if demand_basis[j] = 'dry' then dry[m,j] else wet[m,j]) >= min_demand[j];

s.t. most_demand {j in ENDS: max_demand[j] < Infinity}:
    sum {(m,j) in DELIVERIES} (if demand_basis[j] = 'dry' then dry[m,j] else wet[m,j]) <= max_demand[j];

s.t. least_share {j in ENDS, q in KINDS: min_share[j,q] > 0}:
    sum {(m,j) in DELIVERIES} ((if kind[m] = q then 1 else 0) - min_share[j,q])
                            * (if share_basis[j] = 'dry' then dry[m,j] else wet[m,j]) >= 0;

s.t. most_share {j in ENDS, q in KINDS: max_share[j,q] < Infinity}:
    sum {(m,j) in DELIVERIES} ((if kind[m] = q then 1 else 0) - max_share[j,q])
                            * (if share_basis[j] = 'dry' then dry[m,j] else wet[m,j]) <= 0;

# The mass of a component is content / (1 - moisture) per t of dry mass: drying does not change it.
s.t. least_content {j in ENDS, c in COMPONENTS: min_limit[j,c] > -Infinity}:
    sum {(m,j) in DELIVERIES} content[m,c] / (1 - moisture[m]) * dry[m,j]
    >= min_limit[j,c] * sum {(m,j) in DELIVERIES} (if limit_basis[j] = 'dry' then dry[m,j] else wet[m,j]);

s.t. most_content {j in ENDS, c in COMPONENTS: max_limit[j,c] < Infinity}:
    sum {(m,j) in DELIVERIES} content[m,c] / (1 - moisture[m]) * dry[m,j]
    <= max_limit[j,c] * sum {(m,j) in DELIVERIES} (if limit_basis[j] = 'dry' then dry[m,j] else wet[m,j]);

s.t. most_moisture {j in ENDS: max_moisture[j] < Infinity}:
    sum {(m,j) in DELIVERIES} (wet[m,j] - dry[m,j]) <= max_moisture[j] * sum {(m,j) in DELIVERIES} wet[m,j];

s.t. least_ratio {j in ENDS, q in RATIOS: min_ratio[j,q] > -Infinity}:
    sum {(m,j) in DELIVERIES, c in COMPONENTS} (numerator[q,c] - min_ratio[j,q] * denominator[q,c])
                                             * content[m,c] / (1 - moisture[m]) * dry[m,j] >= 0;

s.t. most_ratio {j in ENDS, q in RATIOS: max_ratio[j,q] < Infinity}:
    sum {(m,j) in DELIVERIES, c in COMPONENTS} (numerator[q,c] - max_ratio[j,q] * denominator[q,c])
                                             * content[m,c] / (1 - moisture[m]) * dry[m,j] <= 0;

s.t. least_form {j in ENDS, q in FORMS: min_form[j,q] > -Infinity}:
    sum {(m,j) in DELIVERIES, c in COMPONENTS} form[q,c] * content[m,c] / (1 - moisture[m]) * dry[m,j]
    >= min_form[j,q] * sum {(m,j) in DELIVERIES} (if limit_basis[j] = 'dry' then dry[m,j] else wet[m,j]);

s.t. most_form {j in ENDS, q in FORMS: max_form[j,q] < Infinity}:
    sum {(m,j) in DELIVERIES, c in COMPONENTS} form[q,c] * content[m,c] / (1 - moisture[m]) * dry[m,j]
    <= max_form[j,q] * sum {(m,j) in DELIVERIES} (if limit_basis[j] = 'dry' then dry[m,j] else wet[m,j]);

solve;

# ---- the plan in words ---------------------------------------------------

printf {(m,j) in HAULS: sent[m,j] > 1e-7} "%s -> %s %.9g t/yr\n", m, j, sent[m,j];
printf {(m,t,j) in ROUTES: dried[m,t,j] > 1e-7} "%s (%s) -> %s %.9g t/yr\n", t, m, j, dried[m,t,j];
printf "objective %.12g\n", objective;
printf "bought %.12g\n", sum {(m,j) in HAULS: m in SUPPLIES} sent[m,j];
printf "landfilled %.12g\n", sum {(m,j) in DELIVERIES: j in DISPOSALS} wet[m,j];
printf "evaporated %.12g\n", sum {(m,t) in HAULS: t in TREATMENTS} sent[m,t] - sum {(m,t,j) in ROUTES} dried[m,t,j];

end;
