using Microsoft.Extensions.Localization;
using Portfolio.Domain.Imports;

namespace Portfolio.Web.Features.Imports;

/// <summary>What is wrong in a file and what to do about it, in the reader's words; the same on the page and on the command line.</summary>
public sealed class ProblemText(IStringLocalizer<ImportProblemsText> texts)
{
    public string Of(ImportProblem problem) => texts[problem.Wording, [.. problem.Arguments]];
}
