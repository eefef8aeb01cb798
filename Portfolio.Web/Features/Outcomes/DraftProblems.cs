namespace Portfolio.Web.Features.Outcomes;

/// <summary>All that stands against what was asked for last.</summary>
/// <param name="Title">the text's key: not sent, or not kept</param>
/// <param name="Code">of the first rule, in the order of the rules</param>
/// <param name="All">in the order of the form</param>
public sealed record DraftProblems(string Title, string Code, IReadOnlyList<DraftProblem> All)
{
    public static DraftProblems? Of(string title, IReadOnlyList<Error> errors) =>
        errors is [var first, ..] ? new(title, first.Code, [.. errors.Select(DraftProblem.Of).OrderBy(p => p.Field)]) : null;

    /// <summary>Where the list of all of them stands.</summary>
    public DraftField First => All[0].Field;

    public DraftProblem? At(DraftField field) => All.FirstOrDefault(p => p.Field == field);

    /// <summary>What is left once these places have been written on.</summary>
    public DraftProblems? Without(params DraftField[] fields) =>
        Of(Title, [.. All.Where(p => !fields.Contains(p.Field)).Select(p => p.Error)]);
}
