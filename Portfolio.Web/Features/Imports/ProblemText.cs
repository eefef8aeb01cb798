using Microsoft.Extensions.Localization;
using Portfolio.Domain.Imports;

namespace Portfolio.Web.Features.Imports;

/// <summary>Localized text of a problem and its remedy, shared by the page and the command line.</summary>
public sealed class ProblemText(IStringLocalizer<ImportProblemsText> texts)
{
    public string Of(ImportProblem problem) => texts[problem.Wording, [.. problem.Arguments]];
}
