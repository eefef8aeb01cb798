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
