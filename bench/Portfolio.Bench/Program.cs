using Portfolio.Bench;

return args switch
{
    ["import", .. var rest] => await ImportBench.RunAsync(rest),
    ["city", .. var rest] => await CityBench.RunAsync(rest),
    ["fuzz", .. var rest] => await FuzzBench.RunAsync(rest),
    _ => Usage(),
};

static int Usage()
{
    Console.WriteLine("""
        bench import [STUDENTS] [COURSES_EACH]   rosters of a city in one school, on SQLite in a directory of their own
        bench fuzz [FOLDER] [SECONDS] [SEED]     broken copies of the good files in a folder, looked into; whatever ends a worker is kept in artifacts/fuzz
        bench city [DIRECTORY]                   queues, boards and the city page: a city of 1,000,000 outcomes against a school of 10,000
        """);
    return 1;
}
