using Microsoft.Extensions.Localization;
using Portfolio.Domain.Schools;

namespace Portfolio.Web.Shared;

/// <summary>Explains a refusal to the reader: what, why, and what to do now.</summary>
public sealed class RefusalText(IStringLocalizer<ErrorsText> texts, Dates dates)
{
    public string Of(Error error)
    {
        var found = texts[error.Code, [.. error.Arguments.Select(Readable)]];
        return found.ResourceNotFound ? texts["unknown", error.Code] : found;
    }

    private object Readable(object argument) => argument switch
    {
        DateTimeOffset at => dates.ClosingText(at),
        DateOnly day => dates.Day(day),
        EvidenceFlaw flaw => texts[$"flaw-{flaw}"].Value,
        EvidenceKind kind => texts[$"kind-{kind}"].Value,
        PolicyField field => texts[$"rule-{field}"].Value,
        _ => argument,
    };
}
