namespace Portfolio.Domain.Windows;

public readonly record struct ExtensionId(Guid Value) : IEntityId<ExtensionId>
{
    public static ExtensionId From(Guid value) => new(value);
}

/// <summary>Whom an extension is for.</summary>
public enum ExtensionScope
{
    Everyone,
    Grade,
    HomeroomClass,
    Course,
    Student,
}

/// <summary>A later closing for some, always with a reason.</summary>
public sealed class Extension : Entity
{
    private Extension()
    {
    }

    public Extension(
        ExtensionId id, SchoolId school, SchoolYear year, SemesterId? semester, WindowKind kind, ExtensionScope scope, Guid? subject, int? grade, DateTimeOffset closesAt, string reason)
    {
        Id = id;
        SchoolId = school;
        Year = year;
        SemesterId = semester;
        Kind = kind;
        Scope = scope;
        SubjectId = subject;
        Grade = grade;
        ClosesAt = closesAt;
        Reason = reason;
    }

    public ExtensionId Id { get; private init; }

    public SchoolYear Year { get; private init; }

    /// <summary>None for a window of the whole year.</summary>
    public SemesterId? SemesterId { get; private init; }

    public WindowKind Kind { get; private init; }

    public ExtensionScope Scope { get; private init; }

    /// <summary>The class, course or student it is for.</summary>
    public Guid? SubjectId { get; private init; }

    /// <summary>The grade it is for.</summary>
    public int? Grade { get; private init; }

    public DateTimeOffset ClosesAt { get; private init; }

    public string Reason { get; private init; } = string.Empty;

    /// <summary>A withdrawn extension gives nobody time any more; the row stays as history.</summary>
    public DateTimeOffset? WithdrawnAt { get; private set; }

    public bool AppliesTo(WindowSubject subject) => WithdrawnAt is null && Scope switch
    {
        ExtensionScope.Everyone => true,
        ExtensionScope.Grade => Grade == subject.Grade,
        ExtensionScope.HomeroomClass => SubjectId == subject.Class.Value,
        ExtensionScope.Course => subject.Course is { } course && SubjectId == course.Value,
        ExtensionScope.Student => SubjectId == subject.Student.Value,
        _ => throw new ArgumentOutOfRangeException(nameof(subject), Scope, "An extension without a scope"),
    };
}

/// <summary>For whom a window is asked: a student in a class, perhaps in one course.</summary>
public sealed record WindowSubject(int Grade, HomeroomClassId Class, StudentId Student, CourseId? Course = null);
