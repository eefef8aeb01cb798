namespace Portfolio.Web.Features.Outcomes;

/// <summary>Everything that prevented the last attempt to send or save.</summary>
/// <param name="Title">key of the title text: not sent, or not saved</param>
/// <param name="Code">the first error's code, in the order of the rules</param>
/// <param name="All">in the order of the form</param>
public sealed record DraftProblems(string Title, string Code, IReadOnlyList<DraftProblem> All)
{
    public static DraftProblems? Of(string title, Error? error) => Of(title, error is null ? [] : [error]);

    public static DraftProblems? Of(string title, IReadOnlyList<Error> errors) =>
        errors is [var first, ..] ? new(title, first.Code, [.. errors.Select(DraftProblem.Of).OrderBy(p => p.Field)]) : null;

    /// <summary>The part of the form that shows the whole list.</summary>
    public DraftField First => All[0].Field;

    /// <summary>The element id of that part's message; null when there is none.</summary>
    public string? IdAt(DraftField field) => At(field) is null ? null : DraftSummary.IdOf(field);

    public DraftProblem? At(DraftField field) => All.FirstOrDefault(p => p.Field == field);
}

public static class DraftProblemsLeft
{
    /// <summary>The problems that remain once these parts have been edited.</summary>
    public static DraftProblems? Without(this DraftProblems? problems, params DraftField[] fields) => problems is null ? null
        : DraftProblems.Of(problems.Title, [.. problems.All.Where(p => !fields.Contains(p.Field)).Select(p => p.Error)]);
}
