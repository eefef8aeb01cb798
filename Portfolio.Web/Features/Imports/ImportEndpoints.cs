using System.Globalization;
using System.Text;
using Microsoft.Extensions.Localization;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Imports.Templates;
using Portfolio.Web.Security;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Features.Imports;

/// <summary>Roster files over HTTP: streaming uploads, template downloads and problem lists.</summary>
internal static class ImportEndpoints
{
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static readonly Error BadUpload = new("bad-upload", ErrorKind.Invalid);

    public static void MapImports(this WebApplication app)
    {
        app.MapPost("/registrar/import/{kind}", ReceiveAsync).ForActor().OfAnySize();
        app.MapGet("/registrar/import/{kind}/template.{format}", Template);
        app.MapGet("/registrar/import/problems/{file:guid}", ProblemsAsync).ForActor();
    }

    private static async Task<IResult> ReceiveAsync(string kind, HttpContext context, ReceiveImportFile receive)
    {
        var known = ImportKinds.Find(kind);
        if (known.IsRefused)
        {
            return Problems.Result(context, known.Error!);
        }

        try
        {
            var command = new ReceiveImportFile.Command(known.Value, NameOf(context.Request), context.Request.ContentLength);
            var received = await receive.ExecuteAsync(context.Actor(), command, context.Request.Body, context.RequestAborted);
            return received.IsRefused
                ? Problems.Result(context, received.Error!)
                : Results.Created(
                    $"/registrar/import?kind={known.Value.ToName()}&file={received.Value.Value}", new { id = received.Value.Value });
        }
        catch (Exception e) when (e is OperationCanceledException or BadHttpRequestException or IOException)
        {
            return context.RequestAborted.IsCancellationRequested ? Results.Empty : Problems.Result(context, BadUpload);
        }
    }

    private static IResult Template(string kind, string format, HttpContext context)
    {
        var known = ImportKinds.Find(kind);
        if (known.IsRefused || format is not ("csv" or "xlsx"))
        {
            return Problems.Result(context, known.Error ?? CommonErrors.NotFound);
        }

        var isEnglish = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";
        return format == "csv"
            ? Results.File(ImportTemplate.Csv(known.Value, isEnglish), "text/csv; charset=utf-8", $"{kind}.csv")
            : Results.File(ImportTemplate.Xlsx(known.Value, isEnglish), Sheet, $"{kind}.xlsx");
    }

    private static async Task<IResult> ProblemsAsync(
        Guid file, bool? classes, bool? ages, TextForm? form, HttpContext context, PreviewImport preview, ProblemText texts,
        IStringLocalizer<ImportsText> words)
    {
        var options = new ImportOptions(form ?? TextForm.Unknown, FoundsClasses: classes == true, ConfirmsAges: ages == true);
        var read = await preview.ExecuteAsync(context.Actor(), new(new(file), options), null, context.RequestAborted);
        if (read.IsRefused)
        {
            return Problems.Result(context, read.Error!);
        }

        var lines =
            read.Value.Problems.Select(p => Line(p.Row.ToString(CultureInfo.InvariantCulture), p.Column, p.Value, p.Code, texts.Of(p)))
            .Prepend(Line(words["Problems.Row"], words["Problems.Column"], words["Problems.Value"], "code", words["Problems.Do"]));
        return Results.File(
            [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(string.Concat(lines))], "text/csv; charset=utf-8", "problems.csv");
    }

    private static string Line(params IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    /// <summary>Prefixes an apostrophe to text that a spreadsheet would run as a formula.</summary>
    private static string Quoted(string cell)
    {
        var mark = cell is ['=' or '+' or '-' or '@' or '\t', ..] ? "'" : string.Empty;
        return $"\"{mark}{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    private static string NameOf(HttpRequest request) =>
        request.Headers.TryGetValue("X-File-Name", out var encoded) && encoded.ToString() is { Length: > 0 } name
            ? Uri.UnescapeDataString(name)
            : "roster";
}
