using System.Diagnostics;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Domain.Common;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Schools;
using Portfolio.Infrastructure;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Bench;

/// <summary>Imports the rosters of a whole city into one school and reports how long it took, and how large the process became.</summary>
internal static class ImportBench
{
    private const int ClassSize = 40;

    public static async Task<int> RunAsync(string[] args)
    {
        var students = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 60_000;
        var each = args.Length > 1 ? int.Parse(args[1], CultureInfo.InvariantCulture) : 10;
        var directory = Directory.CreateTempSubdirectory("portfolio-bench-");
        try
        {
            await using var services = Services(directory);
            await services.MigrateAsync(CancellationToken.None);
            var actor = await FoundAsync(services);
            await ImportAsync(services, actor, ImportKind.Teachers, Teachers());
            await ImportAsync(services, actor, ImportKind.Courses, Courses(students, each));
            Report("at rest", 0, TimeSpan.Zero);
            await PreviewAsync(services, actor, Students(students));
            var total = await ImportAsync(services, actor, ImportKind.Students, Students(students));
            total += await ImportAsync(services, actor, ImportKind.Memberships, Memberships(students, each));
            Console.WriteLine($"students and memberships together: {total.TotalSeconds:0.0} s");
            await ImportAsync(services, actor, ImportKind.Students, Students(students));
            await ImportAsync(services, actor, ImportKind.Memberships, Memberships(students, each));
            return 0;
        }
        finally
        {
            directory.Delete(recursive: true);
        }
    }

    private static ServiceProvider Services(DirectoryInfo directory)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Portfolio:DataDirectory", directory.FullName)]).Build();
        return new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddInfrastructure(configuration).BuildServiceProvider();
    }

    private static async Task<Actor> FoundAsync(ServiceProvider services)
    {
        var school = new School(new(Guid.CreateVersion7()), "city", "全市", new());
        await using var db = await services.GetRequiredService<IDbContextFactory<PortfolioDbContext>>().OpenAsync(school.SchoolId, CancellationToken.None);
        db.AddRange(school, new Semester(new(Guid.CreateVersion7()), school.SchoolId, new(115), 1, new(2027, 1, 20)));
        await db.SaveChangesAsync();
        return Actor.CommandLine(school.SchoolId);
    }

    private static async Task<TimeSpan> ImportAsync(ServiceProvider services, Actor actor, ImportKind kind, IEnumerable<string> lines)
    {
        var path = Path.GetTempFileName();
        await File.WriteAllLinesAsync(path, lines);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None, 65_536, FileOptions.DeleteOnClose);
        var received = await services.GetRequiredService<ReceiveImportFile>().ExecuteAsync(actor, new(kind, $"{kind}.csv", file.Length), file, CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        var result = await services.GetRequiredService<RunImport>().ExecuteAsync(actor, new(received.Value, new()), null, CancellationToken.None);
        var took = Stopwatch.GetElapsedTime(started);
        var counts = result.Value.Counts;
        Report($"{kind}: {counts.Added} added, {counts.Unchanged} unchanged, {result.Value.ProblemCount} problems", counts.Added + counts.Unchanged, took);
        foreach (var problem in result.Value.Problems.Take(3))
        {
            Console.WriteLine(problem);
        }

        return took;
    }

    /// <summary>What the page does before: checks the file, writes the list of added rows, and reads the last page of them.</summary>
    private static async Task PreviewAsync(ServiceProvider services, Actor actor, IEnumerable<string> lines)
    {
        using var file = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(string.Join("\r\n", lines)));
        var received = await services.GetRequiredService<ReceiveImportFile>().ExecuteAsync(actor, new(ImportKind.Students, "preview.csv", file.Length), file, CancellationToken.None);
        var started = Stopwatch.GetTimestamp();
        var preview = await services.GetRequiredService<PreviewImport>().ExecuteAsync(actor, new(received.Value, new(), ListsRows: true), null, CancellationToken.None);
        var added = preview.Value.Counts.Added;
        var page = await services.GetRequiredService<PreviewRows>().ReadAsync(actor, received.Value, PreviewList.Added, (added - 1) / PreviewRows.PageSize, CancellationToken.None);
        Report($"Preview with lists: {added} added, last page of {page.Value.Rows.Count}", added, Stopwatch.GetElapsedTime(started));
        await services.GetRequiredService<DiscardImportFile>().ExecuteAsync(actor, received.Value, CancellationToken.None);
    }

    private static void Report(string what, int rows, TimeSpan took)
    {
        using var self = Process.GetCurrentProcess();
        var rate = took > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"{took.TotalSeconds:0.0} s, {rows / took.TotalSeconds:#,0} rows a second, ") : string.Empty;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: {rate}working set {self.WorkingSet64 / 1048576} MB, peak {self.PeakWorkingSet64 / 1048576} MB"));
    }

    private static IEnumerable<string> Teachers() =>
        Enumerable.Range(1, 3000).Select(t => $"T{t:0000},教師{t}").Prepend("教師代碼,姓名");

    private static IEnumerable<string> Courses(int students, int each) =>
        Enumerable.Range(0, students / ClassSize * each).Select(c => $"115,1,C{c:00000},科目{c % 40},3,T{(c % 3000) + 1:0000}").Prepend("學年度,學期,課程代碼,科目名稱,學分,教師代碼");

    private static IEnumerable<string> Students(int students) =>
        Enumerable.Range(0, students)
            .Select(s => $"{1150000 + s},學生{s},A{100000000 + s},98/05/{(s % 28) + 1:00},115,{(s / ClassSize % 3) + 1},{s / ClassSize}班,{(s % ClassSize) + 1},s{s}@school.example")
            .Prepend("學號,姓名,身分證字號,出生日期,學年度,年級,班級,座號,電子郵件");

    private static IEnumerable<string> Memberships(int students, int each) =>
        Enumerable.Range(0, students).SelectMany(s => Enumerable.Range(0, each).Select(c => $"115,1,C{(s / ClassSize * each) + c:00000},{1150000 + s}"))
            .Prepend("學年度,學期,課程代碼,學號");
}
