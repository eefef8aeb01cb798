namespace Portfolio.Web.Features.Outcomes;

/// <summary>Why a draft cannot be sent or saved, and in which part of the form to correct it.</summary>
public sealed record DraftProblem(Error Error, DraftField Field)
{
    /// <summary>An upload was refused, and the refusal is still shown.</summary>
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
