namespace Portfolio.Domain.Performances;

public readonly record struct PerformanceId(Guid Value) : IEntityId<PerformanceId>
{
    public static PerformanceId From(Guid value) => new(value);
}

/// <summary>多元表現 categories.</summary>
public enum PerformanceCategory
{
    CadreRole,
    Competition,
    Certificate,
    VolunteerService,
    FlexibleLearning,
    GroupActivity,
    WorkplaceLearning,
    CreativeWork,
    AdvancedCourse,
    Other,
}

/// <summary>多元表現: one record of a category, registered for a school year. Needs no certification.</summary>
public sealed class DiversePerformance : Entity
{
    private DiversePerformance()
    {
    }

    public DiversePerformance(
        PerformanceId id, SchoolId school, StudentId student, SchoolYear year, PerformanceCategory category, string name,
        string description)
    {
        Id = id;
        SchoolId = school;
        StudentId = student;
        Year = year;
        Category = category;
        Name = name;
        Description = description;
    }

    public PerformanceId Id { get; private init; }

    public StudentId StudentId { get; private init; }

    public SchoolYear Year { get; private init; }

    public PerformanceCategory Category { get; private init; }

    public string Name { get; private set; } = string.Empty;

    public string Description { get; private set; } = string.Empty;
}
