namespace Portfolio.Web.Features.Outcomes;

/// <summary>All that stands against what was asked for last.</summary>
/// <param name="Title">the text's key: not sent, or not kept</param>
/// <param name="Code">of the first rule, in the order of the rules</param>
/// <param name="All">in the order of the form</param>
public sealed record DraftProblems(string Title, string Code, IReadOnlyList<DraftProblem> All)
{
    public static DraftProblems? Of(string title, Error? error) => Of(title, error is null ? [] : [error]);

    public static DraftProblems? Of(string title, IReadOnlyList<Error> errors) =>
        errors is [var first, ..] ? new(title, first.Code, [.. errors.Select(DraftProblem.Of).OrderBy(p => p.Field)]) : null;

    /// <summary>Where the list of all of them stands.</summary>
    public DraftField First => All[0].Field;

    /// <summary>The id of what is said there; none when nothing is.</summary>
    public string? IdAt(DraftField field) => At(field) is null ? null : DraftSummary.IdOf(field);

    public DraftProblem? At(DraftField field) => All.FirstOrDefault(p => p.Field == field);
}

public static class DraftProblemsLeft
{
    /// <summary>What is left once these places have been written on.</summary>
    public static DraftProblems? Without(this DraftProblems? problems, params DraftField[] fields) => problems is null ? null
        : DraftProblems.Of(problems.Title, [.. problems.All.Where(p => !fields.Contains(p.Field)).Select(p => p.Error)]);
}
