namespace Portfolio.Domain.Outcomes;

public static class OutcomeErrors
{
    public static readonly Error TitleRequired = new("title-required", ErrorKind.Invalid);

    public static readonly Error DescriptionRequired = new("description-required", ErrorKind.Invalid);

    public static readonly Error CourseRequired = new("course-required", ErrorKind.Invalid);

    /// <summary>Not a course that this student attends in this semester.</summary>
    public static readonly Error NotYourCourse = new("not-your-course", ErrorKind.Invalid);

    public static readonly Error TeacherRequired = new("teacher-required", ErrorKind.Invalid);

    public static readonly Error EvidenceRequired = new("evidence-required", ErrorKind.Invalid);

    /// <summary>No longer a draft.</summary>
    public static readonly Error NotADraft = new("not-a-draft", ErrorKind.Conflict);

    /// <summary>The teacher has opened it already.</summary>
    public static readonly Error AlreadyRead = new("already-read", ErrorKind.Conflict);

    /// <summary>Its files have not all been shown to the teacher.</summary>
    public static readonly Error NotRead = new("not-read", ErrorKind.Conflict);

    public static readonly Error ReasonRequired = ReasonErrors.Required;

    /// <summary>It is in this teacher's queue already.</summary>
    public static readonly Error SameTeacher = new("same-teacher", ErrorKind.Invalid);

    /// <summary>It is in no queue: there is nothing to reassign.</summary>
    public static readonly Error NothingToReassign = new("nothing-to-reassign", ErrorKind.Conflict);

    /// <summary>An earlier decision can only be changed individually, not in a batch.</summary>
    public static readonly Error AlreadyDecided = new("already-decided", ErrorKind.Conflict);

    public static readonly Error NotDecided = new("not-decided", ErrorKind.Conflict);

    /// <summary>Only an outcome published as failed can be revised.</summary>
    public static readonly Error NotFailed = new("not-failed", ErrorKind.Conflict);

    public static Error TitleTooLong(int max, int length) => new("title-too-long", ErrorKind.Invalid, max, length);

    public static Error DescriptionTooLong(int max, int length) => new("description-too-long", ErrorKind.Invalid, max, length);

    public static Error FeedbackTooLong(int max, int length) => new("feedback-too-long", ErrorKind.Invalid, max, length);

    public static Error LimitPerSemester(int limit) => new("limit-per-semester", ErrorKind.OverLimit, limit);

    public static Error LimitPerCourse(int limit) => new("limit-per-course", ErrorKind.OverLimit, limit);
}
