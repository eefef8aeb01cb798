using Portfolio.Bench;

return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("bench import [STUDENTS] [COURSES_EACH]   rosters of a city in one school, on SQLite in a directory of their own");
    return 1;
}
