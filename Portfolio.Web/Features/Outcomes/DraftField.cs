namespace Portfolio.Web.Features.Outcomes;

/// <summary>The parts of the draft form, in the order in which they appear.</summary>
public enum DraftField
{
    Course,
    Teacher,
    Title,
    Description,
    Files,

    /// <summary>Next to the buttons: for problems that belong to no field.</summary>
    Form,
}
