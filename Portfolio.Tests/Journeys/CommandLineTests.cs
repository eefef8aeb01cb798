using System.Diagnostics;
using System.Text.Json;
using Portfolio.Tests.Support;

namespace Portfolio.Tests.Journeys;

/// <summary>The import command of the built program: its exit codes and its JSON (contract).</summary>
public sealed class CommandLineTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("portfolio-verbs-");

    [Fact]
    public async Task Import_PreviewsImportsRepeatsAndUndoes()
    {
        var file = Write("學號,姓名,學年度,年級,班級,座號,備註", "1150901,林小美,130,1,資訊一甲,1,", "1150902,張大同,130,1,資訊一甲,2,");
        Equal(await RunAsync("import", "students", file, "--school", "demo", "--dry-run", "--json"), 0, added: 2);
        Equal(await RunAsync("import", "students", file, "--school", "demo", "--json"), 0, added: 2);
        Equal(await RunAsync("import", "students", file, "--school", "demo", "--json"), 0, unchanged: 2);
        Assert.Equal(0, (await RunAsync("import", "undo", "--school", "demo")).Code);
        Assert.Equal(0, (await RunAsync("import", "undo", "--school", "demo")).Code);
        var nothing = await RunAsync("import", "undo", "--school", "demo");
        Assert.Equal(1, nothing.Code);
        Assert.NotEmpty(nothing.Error);
    }

    [Fact]
    public async Task Import_OfABadFile_ExitsWith2_AndNamesEachProblem()
    {
        var file = Write("學號,姓名,學年度,年級,班級,座號,出生日期", "1150901,林小美,130,1,資訊一甲,1,98/02/31", "1150902,=1+1,130,1,資訊一甲,1,98/02/12");
        var result = await RunAsync("import", "students", file, "--school", "demo", "--json");
        Assert.Equal(2, result.Code);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal(["added", "changed", "unchanged", "absent", "problems", "remarks", "leftOut", "leftOutCount"], json.RootElement.EnumerateObject().Select(p => p.Name));
        var problems = json.RootElement.GetProperty("problems").EnumerateArray().ToList();
        Assert.Equal(["row", "column", "value", "code", "message"], problems[0].EnumerateObject().Select(p => p.Name));
        Assert.Equal([(2, "出生日期", "98/02/31", "date-invalid"), (3, "姓名", "=1+1", "formula-cell")], problems.Select(p => (
            p.GetProperty("row").GetInt32(), p.GetProperty("column").GetString(), p.GetProperty("value").GetString(), p.GetProperty("code").GetString())));
        Assert.All(problems, p => Assert.NotEmpty(p.GetProperty("message").GetString()!));
        var words = await RunAsync("import", "students", file, "--school", "demo");
        Assert.Contains("date-invalid", words.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ReportsSkippedRows_InJsonAndText()
    {
        var file = Write("學號,姓名,學年度,年級,班級,座號,備註", "# 由教務處匯出", string.Empty, "1150901\u200B,林小美,130,1,資訊一甲,1,x");
        using var json = JsonDocument.Parse((await RunAsync("import", "students", file, "--school", "demo", "--dry-run", "--json")).Output);
        Assert.Equal(
            [(1, "ignored-column", "備註"), (2, "remark", "# 由教務處匯出"), (3, "blank-row", string.Empty)],
            json.RootElement.GetProperty("leftOut").EnumerateArray().Select(l => (l.GetProperty("row").GetInt32(), l.GetProperty("reason").GetString(), l.GetProperty("text").GetString())));
        Assert.Equal(3, json.RootElement.GetProperty("leftOutCount").GetInt32());
        Assert.Equal("invisible-removed", Assert.Single(json.RootElement.GetProperty("remarks").EnumerateArray()).GetProperty("code").GetString());
        var words = (await RunAsync("import", "students", file, "--school", "demo", "--dry-run")).Output;
        Assert.Contains("# 由教務處匯出", words, StringComparison.Ordinal);
        Assert.Contains("invisible-removed", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_ThatCannotRun_ExitsWith1_AndSaysWhy()
    {
        var file = Write("學號");
        string[][] commands =
        [
            ["import", "departments", file, "--school", "demo"],
            ["import", "students", file, "--school", "nowhere"],
            ["import", "students", "/no/such/file.csv", "--school", "demo"],
            ["import", "students", file],
        ];
        foreach (var command in commands)
        {
            var result = await RunAsync(command);
            Assert.Equal(1, result.Code);
            Assert.NotEmpty(result.Error);
        }
    }

    [Fact]
    public async Task Help_ListsTheCommands_AndAnUnknownOneIsRefused()
    {
        Assert.Contains("import", (await RunAsync("--help")).Output, StringComparison.Ordinal);
        Assert.Contains("--confirm-removals", (await RunAsync("import", "--help")).Output, StringComparison.Ordinal);
        Assert.Equal(2, (await RunAsync("fly")).Code);
    }

    public void Dispose() => _directory.Delete(recursive: true);

    private static void Equal((int Code, string Output, string Error) result, int code, int added = 0, int unchanged = 0)
    {
        Assert.Equal(code, result.Code);
        using var json = JsonDocument.Parse(result.Output);
        Assert.Equal((added, unchanged), (json.RootElement.GetProperty("added").GetInt32(), json.RootElement.GetProperty("unchanged").GetInt32()));
        Assert.Empty(json.RootElement.GetProperty("problems").EnumerateArray());
    }

    private string Write(params string[] lines)
    {
        var path = Path.Combine(_directory.FullName, "roster.csv");
        File.WriteAllBytes(path, Rosters.Text(lines));
        return path;
    }

    private async Task<(int Code, string Output, string Error)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [RunningPortal.Program, .. args]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false, WorkingDirectory = _directory.FullName };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["Portfolio__DataDirectory"] = Path.Combine(_directory.FullName, "data");
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(TestDatabase.Token), process.StandardError.ReadToEndAsync(TestDatabase.Token));
        await process.WaitForExitAsync(TestDatabase.Token);
        return (process.ExitCode, await output, await error);
    }
}
