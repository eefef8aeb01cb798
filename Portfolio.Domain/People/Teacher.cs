namespace Portfolio.Domain.People;

public readonly record struct TeacherId(Guid Value) : IEntityId<TeacherId>
{
    public static TeacherId From(Guid value) => new(value);
}

/// <summary>A teacher of the school: subject teacher, homeroom teacher, adviser, or several of these.</summary>
public sealed partial class Teacher : Entity
{
    private Teacher()
    {
    }

    public Teacher(TeacherId id, SchoolId school, string teacherNo, string name)
    {
        Id = id;
        SchoolId = school;
        TeacherNo = teacherNo;
        Name = name;
    }

    public TeacherId Id { get; private init; }

    public string TeacherNo { get; private set; } = string.Empty;

    public string Name { get; private set; } = string.Empty;

    public PersonalData Personal { get; private set; } = new();

    /// <summary>Increments the version because the teacher's deputies changed: two concurrent appointments cannot both succeed.</summary>
    public void CountDeputies() => Touch();

    /// <summary>Increments the version because the teacher was reminded: of two concurrent reminders only one is saved.</summary>
    public void CountReminders() => Touch();

    /// <summary>Takes over what the school's records say about the teacher now.</summary>
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
}
