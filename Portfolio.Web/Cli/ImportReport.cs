using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.Extensions.Localization;
using Portfolio.Domain.Imports;
using Portfolio.Infrastructure.Imports;
using Portfolio.Web.Features.Imports;
using Portfolio.Web.Shared;

namespace Portfolio.Web.Cli;

/// <summary>The result of an import on the command line: for people, or as the contract's JSON.</summary>
internal sealed class ImportReport(IStringLocalizer<ImportsText> texts, ProblemText problems)
{
    private static readonly JsonSerializerOptions Contract = new(JsonSerializerDefaults.Web)
    { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Maximum number of warnings printed; the JSON has a thousand.</summary>
    private const int Most = 20;

    public string Json(ImportPreview result) => JsonSerializer.Serialize(
        new
        {
            result.Counts.Added,
            result.Counts.Changed,
            result.Counts.Unchanged,
            result.Counts.Absent,
            problems = result.Problems.Select(Line),
            remarks = result.Remarks.Select(Line),
            leftOut = result.LeftOut.Select(l => new { l.Row, l.Reason, l.Text, message = texts[$"LeftOut.{l.Reason}"].Value }),
            leftOutCount = result.LeftOutCounts.Values.Sum(),
        },
        Contract) + Environment.NewLine;

    public string Text(ImportPreview result, bool isDry)
    {
        var said = new StringBuilder();
        Say(said, "Cli.Problem", result.Problems, result.ProblemCount, most: int.MaxValue);
        Say(said, "Cli.Remark", result.Remarks, result.RemarkCount, Most);
        SayLeftOut(said, result);

        if (result.Ignored.Count > 0)
        {
            said.AppendLine(texts["Cli.Ignored", Enumeration.Of(result.Ignored)]);
        }

        said.AppendLine(texts["Cli.Counts", result.Counts.Added, result.Counts.Changed, result.Counts.Unchanged, result.Counts.Absent]);
        return said.AppendLine(result.IsSound ? texts[isDry ? "Cli.Dry" : "Cli.Done"] : texts["Cli.Problems", result.ProblemCount])
            .ToString();
    }

    public string Undone(ImportKind kind) => texts["Undo.Done", texts[$"Kind.{kind}"].Value];

    private object Line(ImportProblem p) => new { p.Row, p.Column, p.Value, p.Code, message = problems.Of(p) };

    private void Say(StringBuilder said, string key, IReadOnlyList<ImportProblem> lines, int count, int most)
    {
        foreach (var line in lines.Take(most))
        {
            said.AppendLine(texts[key, RowOf(line.Row), line.Column, line.Value, problems.Of(line), line.Code]);
        }

        More(said, count - Math.Min(lines.Count, most));
    }

    private void SayLeftOut(StringBuilder said, ImportPreview result)
    {
        foreach (var left in result.LeftOut.Where(l => l.Reason != LeftOutReasons.IgnoredColumn).Take(Most))
        {
            said.AppendLine(texts["Cli.LeftOut", RowOf(left.Row), texts[$"LeftOut.{left.Reason}"].Value, left.Text].Value.TrimEnd());
        }

        foreach (var (reason, count) in result.LeftOutCounts)
        {
            said.AppendLine(texts["Cli.LeftOut.Count", texts[$"LeftOut.{reason}"].Value, count]);
        }
    }

    private void More(StringBuilder said, int count)
    {
        if (count > 0)
        {
            said.AppendLine(texts["Cli.More", count]);
        }
    }

    private string RowOf(int row) => row == 0 ? texts["Cli.File"] : texts["Cli.Row", row];

}
