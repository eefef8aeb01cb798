namespace Portfolio.Domain.People;

public readonly record struct StudentId(Guid Value) : IEntityId<StudentId>
{
    public static StudentId From(Guid value) => new(value);
}

/// <summary>
/// A student, the root of the portfolio. Everything that counts against a limit increments its version, so that concurrent requests
/// cannot exceed the limit together.
/// </summary>
public sealed class Student : Entity
{
    private Student()
    {
    }

    public Student(StudentId id, SchoolId school, string studentNo, string name)
    {
        Id = id;
        SchoolId = school;
        StudentNo = studentNo;
        Name = name;
    }

    public StudentId Id { get; private init; }

    /// <summary>學號, unique in the school.</summary>
    public string StudentNo { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public PersonalData Personal { get; private set; } = new();

    /// <summary>Bytes of all files of all the student's items.</summary>
    public long StoredBytes { get; private set; }

    /// <summary>Takes over what the school's records say about the student now.</summary>
    /// <returns>Whether anything changed.</returns>
    public bool Correct(string name, PersonalData personal)
    {
        if (name == Name && personal == Personal)
        {
            return false;
        }

        (Name, Personal) = (name, personal);
        Touch();
        return true;
    }

    /// <summary>Increments the version because something was counted against one of this student's limits.</summary>
    public void Count() => Touch();

    /// <summary>Adds bytes of evidence to the used quota; a negative number releases them.</summary>
    /// <returns>Done; or <c>quota-exceeded</c>.</returns>
    public Result Store(long bytes, SchoolPolicy policy)
    {
        if (StoreRefusal(bytes, policy) is { } refused)
        {
            return refused;
        }

        StoredBytes = Math.Max(0, StoredBytes + bytes);
        Touch();
        return Result.Done;
    }

    /// <summary>Why so many more bytes cannot be stored; null when they can.</summary>
    public Error? StoreRefusal(long bytes, SchoolPolicy policy) =>
        bytes > 0 && StoredBytes + bytes > policy.StudentMaxBytes ? EvidenceErrors.QuotaExceeded(policy.StudentMaxBytes) : null;
}

public static class PeopleErrors
{
    /// <summary>The student is in no class in the school year.</summary>
    public static readonly Error NotEnrolled = new("not-enrolled", ErrorKind.Forbidden);
}
