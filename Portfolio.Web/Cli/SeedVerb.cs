using System.Globalization;
using System.Text.Json;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Synthetic;

namespace Portfolio.Web.Cli;

/// <summary><c>seed</c>: a synthetic city to measure with.</summary>
internal static class SeedVerb
{
    public const string Name = "seed";

    public const string Help = """
          seed        make a synthetic city and stop
                        --students N   over all schools (default 1000)
                        --outcomes N   over all schools (default 10 a student)
                        --seed N       the same seed makes the same rows on the same day (default 1)
                        --schools N    default one for each 1,000 students
                        --json         the summary as JSON
                        --yes-synthetic  needed in Production, where nobody can sign in to these schools
        """;

    private const int OutcomesPerStudent = 10;

    /// <summary>The output is the summary's alone.</summary>
    private const string ToErrorOutput = "--Logging:Console:LogToStandardErrorThreshold=Trace";

    /// <returns>0 done; 1 could not run; 2 not understood.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        if (Plan(args) is not { } asked)
        {
            await Console.Error.WriteLineAsync("A number is missing or out of range.\n\n" + Help);
            return 2;
        }

        await using var app = WebHost.Build([.. args, ToErrorOutput]);
        var isProduction = app.Environment.IsProduction();
        if (isProduction && !args.Contains("--yes-synthetic", StringComparer.Ordinal))
        {
            await Console.Error.WriteLineAsync("A synthetic city has no place among real schools. In Production add --yes-synthetic to mean it.");
            return 1;
        }

        await app.Services.MigrateAsync(CancellationToken.None);
        var plan = asked with { CanSignIn = !isProduction };
        var seeded = await app.Services.GetRequiredService<SyntheticCity>().SeedAsync(plan, new Printed(plan), CancellationToken.None);
        if (seeded.Error is { } refused)
        {
            await Console.Error.WriteLineAsync($"{refused.Code}: school '{refused.Arguments[0]}' exists already; nothing was made.");
            return 1;
        }

        Console.WriteLine(args.Contains("--json", StringComparer.Ordinal) ? Json(seeded.Value) : Line(seeded.Value));
        return 0;
    }

    internal static SyntheticPlan? Plan(string[] args)
    {
        var students = Number(args, "--students", 1000);
        var outcomes = Number(args, "--outcomes", students * OutcomesPerStudent);
        var schools = Number(args, "--schools", SyntheticPlan.SchoolsFor(students));
        var seed = Number(args, "--seed", 1);
        return students < 1 || outcomes < 0 || schools < 1 || schools > students || seed < 0 ? null : new(students, outcomes, seed, schools, CanSignIn: false);
    }

    /// <returns>-1 when it is no number.</returns>
    private static int Number(string[] args, string name, int usual) =>
        Array.IndexOf(args, name) is var at && at < 0 ? usual
        : at + 1 < args.Length && int.TryParse(args[at + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number
        : -1;

    private static string Line(SyntheticSummary made) => string.Create(
        CultureInfo.InvariantCulture,
        $"{made.Schools} schools, {made.Students} students, {made.Outcomes} outcomes, {made.Rows} rows in {made.Duration.TotalSeconds:0.0} s ({made.OutcomesPerSecond:0} outcomes a second)");

    private static string Json(SyntheticSummary made) => JsonSerializer.Serialize(new
    {
        schools = made.Schools,
        students = made.Students,
        outcomes = made.Outcomes,
        rows = made.Rows,
        seconds = Math.Round(made.Duration.TotalSeconds, 1),
        outcomesPerSecond = Math.Round(made.OutcomesPerSecond),
    });

    private sealed class Printed(SyntheticPlan plan) : IProgress<SyntheticProgress>
    {
        public void Report(SyntheticProgress value) =>
            Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{value.Schools}/{plan.Schools} schools, {value.Outcomes}/{plan.Outcomes} outcomes"));
    }
}
