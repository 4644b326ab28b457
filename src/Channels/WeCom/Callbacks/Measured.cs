using System.Runtime.CompilerServices;

// bench/run.sh callbacks measures the gate's parts from inside
[assembly: InternalsVisibleTo("AfterSchoolBot.Benchmarks")]
