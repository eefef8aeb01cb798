using System.CommandLine;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Schools;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Cli;

/// <summary><c>import KIND FILE --school CODE</c> and <c>import undo --school CODE</c>.</summary>
internal static class ImportVerb
{
    private const int Done = 0;
    private const int CouldNotRun = 1;
    private const int Problems = 2;

    private static readonly Argument<string> Kind = new("KIND")
    { Description = "students, teachers, courses, memberships, records, cadre or rewards" };
    private static readonly Argument<FileInfo> File = new("FILE") { Description = "CSV (UTF-8 or Big5) or XLSX, up to 64 MB" };
    private static readonly Option<string> School = new("--school")
    { Description = "code of the school", Required = true, Recursive = true, HelpName = "CODE" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "report what would happen, change nothing" };
    private static readonly Option<bool> Json = new("--json") { Description = "print the result as JSON" };
    private static readonly Option<bool> RemoveAbsent = new("--remove-absent")
    { Description = "remove memberships, records, cadre roles or rewards of the file's semesters that are not in the file" };
    private static readonly Option<int?> Confirm = new("--confirm-removals")
    { Description = "confirm the number of rows to remove when it is more than 5%", HelpName = "N" };
    private static readonly Option<bool> NewClasses = new("--new-classes")
    { Description = "create missing classes in a school year that already has classes" };
    private static readonly Option<bool> ConfirmAges = new("--confirm-ages")
    { Description = "confirm that unusual ages are correct" };
    private static readonly Option<TextForm> Encoding = new("--encoding")
    { Description = "encoding of a CSV file; detected if not given", HelpName = "utf8|big5" };

    public static Command Create()
    {
        var command =
            new Command("import", "import a roster file; exit 0 imported (or importable), 2 problems, nothing imported, 1 could not run")
        {
            Kind, File, School, DryRun, Json, RemoveAbsent, Confirm, NewClasses, ConfirmAges, Encoding,
        };
        command.SetAction((parsed, ct) => VerbHost.RunAsync(services => ImportAsync(services, parsed, ct)));
        var undo = new Command("undo", "undo the school's last import, as long as nothing depends on it");
        undo.SetAction((parsed, ct) => VerbHost.RunAsync(services => UndoAsync(services, parsed, ct)));
        command.Subcommands.Add(undo);
        return command;
    }

    private static async Task<int> ImportAsync(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var school = await services.GetRequiredService<FindSchool>().ByCodeAsync(parsed.GetValue(School)!, ct);
        var kind = ImportKinds.Find(parsed.GetValue(Kind));
        if ((school.Error ?? kind.Error) is { } refused)
        {
            return Refuse(services, refused);
        }

        var path = parsed.GetValue(File)!;
        if (!path.Exists)
        {
            await Console.Error.WriteLineAsync($"{path.FullName}: no such file");
            return CouldNotRun;
        }

        var actor = Actor.CommandLine(school.Value);
        await using var body = path.OpenRead();
        var received = await services.GetRequiredService<ReceiveImportFile>()
            .ExecuteAsync(actor, new(kind.Value, path.Name, body.Length), body, ct);
        if (received.IsRefused)
        {
            return Refuse(services, received.Error!);
        }

        var options = new ImportOptions(
            parsed.GetValue(Encoding), parsed.GetValue(RemoveAbsent), parsed.GetValue(Confirm), parsed.GetValue(NewClasses),
            parsed.GetValue(ConfirmAges));
        return await RunAsync(services, actor, new(received.Value, options), parsed.GetValue(DryRun), parsed.GetValue(Json), ct);
    }

    private static async Task<int> RunAsync(
        IServiceProvider services, Actor actor, PreviewImport.Command command, bool isDry, bool isJson, CancellationToken ct)
    {
        var progress = isJson ? null : new ImportProgressLine();
        var result = isDry
            ? await services.GetRequiredService<PreviewImport>().ExecuteAsync(actor, command, progress, ct)
            : await services.GetRequiredService<RunImport>().ExecuteAsync(actor, command, progress, ct);
        await services.GetRequiredService<DiscardImportFile>().ExecuteAsync(actor, command.File, ct);
        if (result.IsRefused)
        {
            return Refuse(services, result.Error!);
        }

        var report = services.GetRequiredService<ImportReport>();
        await Console.Out.WriteAsync(isJson ? report.Json(result.Value) : report.Text(result.Value, isDry));
        return result.Value.IsSound ? Done : Problems;
    }

    private static async Task<int> UndoAsync(IServiceProvider services, ParseResult parsed, CancellationToken ct)
    {
        var school = await services.GetRequiredService<FindSchool>().ByCodeAsync(parsed.GetValue(School)!, ct);
        if (school.IsRefused)
        {
            return Refuse(services, school.Error!);
        }

        var undone = await services.GetRequiredService<UndoImport>().ExecuteAsync(Actor.CommandLine(school.Value), new(null), ct);
        if (undone.IsRefused)
        {
            Refuse(services, undone.Error!);
            return undone.Error!.Kind == ErrorKind.Conflict ? Problems : CouldNotRun;
        }

        await Console.Out.WriteLineAsync(services.GetRequiredService<ImportReport>().Undone(undone.Value));
        return Done;
    }

    private static int Refuse(IServiceProvider services, Error error)
    {
        Console.Error.WriteLine(services.GetRequiredService<RefusalText>().Of(error));
        return CouldNotRun;
    }
}
