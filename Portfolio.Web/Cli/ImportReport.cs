using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Web.Features.Imports;

namespace Portfolio.Web.Cli;

/// <summary>What the command line says of an import: for people, or as the contract's JSON.</summary>
internal sealed class ImportReport(IStringLocalizer<ImportsText> texts, ProblemText problems)
{
    private static readonly JsonSerializerOptions Contract = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Json(ImportPreview result) => JsonSerializer.Serialize(
        new
        {
            result.Counts.Added,
            result.Counts.Changed,
            result.Counts.Unchanged,
            result.Counts.Absent,
            problems = result.Problems.Select(p => new { p.Row, p.Column, p.Value, p.Code, message = problems.Of(p) }),
        },
        Contract) + Environment.NewLine;

    public string Text(ImportPreview result, bool isDry)
    {
        var said = new StringBuilder();
        foreach (var problem in result.Problems)
        {
            said.AppendLine(texts["Cli.Problem", problem.Row, problem.Column, problem.Value, problems.Of(problem), problem.Code]);
        }

        if (result.Ignored.Count > 0)
        {
            said.AppendLine(texts["Cli.Ignored", string.Join('、', result.Ignored)]);
        }

        said.AppendLine(texts["Cli.Counts", result.Counts.Added, result.Counts.Changed, result.Counts.Unchanged, result.Counts.Absent]);
        return said.AppendLine(result.IsSound ? texts[isDry ? "Cli.Dry" : "Cli.Done"] : texts["Cli.Problems", result.ProblemCount]).ToString();
    }

    public string Undone(ImportKind kind) => texts["Undo.Done", texts[$"Kind.{kind}"].Value];
}
