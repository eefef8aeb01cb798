using System.Diagnostics;
using System.Text.Json;
using Portfolio.Infrastructure.Synthetic;
using Portfolio.Tests.Journeys;
using Portfolio.Web.Cli;

namespace Portfolio.Tests.Web.Cli;

public sealed class SeedVerbTests
{
    [Theory]
    [InlineData("", 1000, 10_000, 1, 1)]
    [InlineData("--students 60000 --outcomes 1000000 --seed 7", 60_000, 1_000_000, 7, 60)]
    [InlineData("--students 400", 400, 4000, 1, 1)]
    [InlineData("--outcomes 0 --schools 3", 1000, 0, 1, 3)]
    public void Plan_FollowsTheArguments(string arguments, int students, int outcomes, int seed, int schools) =>
        Assert.Equal(new SyntheticPlan(students, outcomes, seed, schools, CanSignIn: false), Plan(arguments));

    [Theory]
    [InlineData("--students")]
    [InlineData("--students 0")]
    [InlineData("--students many")]
    [InlineData("--students -5")]
    [InlineData("--outcomes 1e6")]
    [InlineData("--students 5 --schools 6")]
    public void Plan_WithInvalidNumbers_IsNull(string arguments) => Assert.Null(Plan(arguments));

    [Fact]
    public async Task Seed_ReportsWhatItCreated_AndRefusesASecondRun()
    {
        await using var portal = new RunningPortal();
        var made = await RunAsync(portal, "Development", "seed", "--students", "60", "--outcomes", "300", "--json");
        using var summary = JsonDocument.Parse(made.Output);
        Assert.Equal((0, 300, 60), (made.Code, summary.RootElement.GetProperty("outcomes").GetInt32(), summary.RootElement.GetProperty("students").GetInt32()));
        Assert.Contains("1/1 schools, 300/300 outcomes", made.Errors, StringComparison.Ordinal);
        Assert.Equal(300, portal.Count("SELECT COUNT(*) FROM Outcomes"));

        var again = await RunAsync(portal, "Development", "seed", "--students", "60");
        Assert.Equal((1, string.Empty), (again.Code, again.Output));
        Assert.Contains("school-code-taken", again.Errors, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync(portal, "Development", "seed", "--students", "none")).Code);
    }

    [Fact]
    public async Task Seed_InProduction_RequiresConfirmation_AndCreatesNoCredentials()
    {
        await using var portal = new RunningPortal();
        var refused = await RunAsync(portal, "Production", "seed", "--students", "60", "--outcomes", "100");
        Assert.Equal(1, refused.Code);
        Assert.Contains("--yes-synthetic", refused.Errors, StringComparison.Ordinal);

        var made = await RunAsync(portal, "Production", "seed", "--students", "60", "--outcomes", "100", "--yes-synthetic");
        Assert.Equal(0, made.Code);
        Assert.StartsWith("1 schools, 60 students, 100 outcomes", made.Output, StringComparison.Ordinal);
        Assert.Equal(0, portal.Count("SELECT (SELECT COUNT(*) FROM Credentials) + (SELECT COUNT(*) FROM Accounts WHERE CredentialState <> 'NotIssued')"));
    }

    private static SyntheticPlan? Plan(string arguments) => SeedVerb.Plan(SeedVerb.Create().Parse(arguments));

    private static async Task<(int Code, string Output, string Errors)> RunAsync(RunningPortal portal, string environment, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [RunningPortal.Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = portal.Directory };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = environment;
        start.Environment["Portfolio__DataDirectory"] = portal.Directory;
        start.Environment["Portfolio__Demo"] = environment == "Production" ? "false" : "true";
        start.Environment["DataProtection__KeyDirectory"] = Path.Combine(portal.Directory, "keys");
        start.Environment["Proxy__KnownProxies__0"] = "127.0.0.1";
        start.Environment["Logging__LogLevel__Default"] = "Error";
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }
}
