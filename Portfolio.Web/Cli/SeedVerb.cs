using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Synthetic;

namespace Portfolio.Web.Cli;

/// <summary><c>seed</c>: a synthetic city to measure with.</summary>
internal static class SeedVerb
{
    private const int OutcomesPerStudent = 10;

    private static readonly Option<int> Students = new("--students")
    { Description = "in all schools together", DefaultValueFactory = _ => 1000, HelpName = "N" };
    private static readonly Option<int?> Outcomes = new("--outcomes")
    { Description = "in all schools together; 10 per student if not given", HelpName = "N" };
    private static readonly Option<int> Seed = new("--seed")
    { Description = "the same seed makes the same rows on the same day", DefaultValueFactory = _ => 1, HelpName = "N" };
    private static readonly Option<int?> Schools = new("--schools")
    { Description = "one per 1,000 students if not given", HelpName = "N" };
    private static readonly Option<bool> Json = new("--json") { Description = "print the summary as JSON" };
    private static readonly Option<bool> Meant = new("--yes-synthetic")
    { Description = "needed in Production, where nobody can sign in to these schools" };

    public static Command Create()
    {
        var command = new Command("seed", "create a synthetic city and exit; exit 0 created, 1 could not run")
            { Students, Outcomes, Seed, Schools, Json, Meant };
        command.SetAction((parsed, ct) => VerbHost.GuardAsync(() => SeedAsync(parsed, ct)));
        return command;
    }

    private static async Task<int> SeedAsync(ParseResult parsed, CancellationToken ct)
    {
        if (Plan(parsed) is not { } asked)
        {
            await Console.Error.WriteLineAsync("A number is out of range; see seed --help.");
            return 1;
        }

        await using var app = WebHost.Build([], isVerb: true);
        var isProduction = app.Environment.IsProduction();
        if (isProduction && !parsed.GetValue(Meant))
        {
            await Console.Error.WriteLineAsync(
                "A synthetic city has no place among real schools. In Production add --yes-synthetic to mean it.");
            return 1;
        }

        await app.Services.MigrateAsync(ct);
        await app.Services.DemandOwnDataAsync(ct);
        var plan = asked with { CanSignIn = !isProduction };
        var seeded = await app.Services.GetRequiredService<SyntheticCity>().SeedAsync(plan, new Printed(plan), ct);
        if (seeded.Error is { } refused)
        {
            await Console.Error.WriteLineAsync($"{refused.Code}: school '{refused.Arguments[0]}' exists already; nothing was made.");
            return 1;
        }

        Console.WriteLine(parsed.GetValue(Json) ? JsonOf(seeded.Value) : Line(seeded.Value));
        return 0;
    }

    /// <returns>Null when a number is invalid or out of range.</returns>
    internal static SyntheticPlan? Plan(ParseResult parsed)
    {
        if (parsed.Errors.Count > 0)
        {
            return null;
        }

        var (students, seed) = (parsed.GetValue(Students), parsed.GetValue(Seed));
        var outcomes = parsed.GetValue(Outcomes) ?? students * OutcomesPerStudent;
        var schools = parsed.GetValue(Schools) ?? SyntheticPlan.SchoolsFor(students);
        return students < 1 || outcomes < 0 || schools < 1 || schools > students || seed < 0
            ? null
            : new(students, outcomes, seed, schools, CanSignIn: false);
    }

    private static string Line(SyntheticSummary made) => string.Create(
        CultureInfo.InvariantCulture,
        $"{made.Schools} schools, {made.Students} students, {made.Outcomes} outcomes, {made.Rows} rows "
            + $"in {made.Duration.TotalSeconds:0.0} s ({made.OutcomesPerSecond:0} outcomes a second)");

    private static string JsonOf(SyntheticSummary made) => JsonSerializer.Serialize(new
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
            Console.Error.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture, $"{value.Schools}/{plan.Schools} schools, {value.Outcomes}/{plan.Outcomes} outcomes"));
    }
}
