using System.Text;
using Portfolio.Domain.Common;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Imports.Templates;
using Portfolio.Inspection.Sheets;

namespace Portfolio.Tests.Support;

/// <summary>Writes and imports roster files for tests.</summary>
internal static class Rosters
{
    public static readonly Encoding Big5 = CodePagesEncodingProvider.Instance.GetEncoding(950)!;

    public static byte[] Text(params string[] lines) => Encoding.UTF8.GetBytes(string.Join("\r\n", lines));

    public static byte[] Xlsx(params string[][] rows)
    {
        using var stream = new MemoryStream();
        SheetWriter.Write(stream, new SheetText("工作表1", rows));
        return stream.ToArray();
    }

    /// <summary>Uploads a file and previews it.</summary>
    public static async Task<ImportPreview> PreviewAsync(this TestDatabase database, Actor actor, ImportKind kind, byte[] file, ImportOptions? options = null)
    {
        var previewed = await database.Get<PreviewImport>().ExecuteAsync(actor, new(await database.ReceiveAsync(actor, kind, file), options ?? new()), null, TestDatabase.Token);
        Assert.Null(previewed.Error);
        return previewed.Value;
    }

    /// <summary>Uploads a file and imports it, or returns its problems.</summary>
    public static async Task<ImportPreview> ImportAsync(this TestDatabase database, Actor actor, ImportKind kind, byte[] file, ImportOptions? options = null)
    {
        var imported = await database.Get<RunImport>().ExecuteAsync(actor, new(await database.ReceiveAsync(actor, kind, file), options ?? new()), null, TestDatabase.Token);
        Assert.Null(imported.Error);
        return imported.Value;
    }

    public static Task<ImportPreview> ImportAsync(this TestDatabase database, Actor actor, ImportKind kind, params string[] lines) => database.ImportAsync(actor, kind, Text(lines));

    public static async Task<ImportRunId> ReceiveAsync(this TestDatabase database, Actor actor, ImportKind kind, byte[] file, string name = "名冊.csv")
    {
        var received = await database.Get<ReceiveImportFile>().ExecuteAsync(actor, new(kind, name, file.Length), new MemoryStream(file), TestDatabase.Token);
        Assert.Null(received.Error);
        return received.Value;
    }

    public static Task<Result<ImportKind>> UndoAsync(this TestDatabase database, Actor actor) => database.Get<UndoImport>().ExecuteAsync(actor, new(null), TestDatabase.Token);

    /// <summary>The problems as <c>row:code</c>.</summary>
    public static IEnumerable<string> Codes(this ImportPreview preview) => preview.Problems.Select(p => $"{p.Row}:{p.Code}");

    /// <summary>Reads a file as the import would, without checking it.</summary>
    public static IReadOnlyList<SheetRow> Read(byte[] bytes, TextForm form = TextForm.Unknown)
    {
        using var sheet = SheetOpener.Open(bytes, form);
        return [.. sheet.Rows()];
    }
}
