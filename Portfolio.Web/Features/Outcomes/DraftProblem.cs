namespace Portfolio.Web.Features.Outcomes;

/// <summary>The places of the form of a draft, in the order in which they stand on it.</summary>
public enum DraftField
{
    Course,
    Teacher,
    Title,
    Description,
    Files,

    /// <summary>Beside the buttons: what belongs to no field.</summary>
    Form,
}

/// <summary>Why a draft cannot be sent or kept, and where on the form that is put right.</summary>
public sealed record DraftProblem(Error Error, DraftField Field)
{
    /// <summary>An upload ended with a refusal that is still shown.</summary>
    public const string UploadRefused = "upload-refused";

    public static DraftProblem Of(Error error) => new(error, error.Code switch
    {
        "course-required" or "not-your-course" or "limit-per-course" => DraftField.Course,
        "teacher-required" => DraftField.Teacher,
        "title-required" or "title-too-long" => DraftField.Title,
        "description-required" or "description-too-long" => DraftField.Description,
        "evidence-required" or "file-infected" or UploadRefused => DraftField.Files,
        _ => DraftField.Form,
    });
}

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
