using System.Reflection;
using Portfolio.Domain.Audit;
using Portfolio.Domain.Performances;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>All that the portal remembers. One context an operation, from the factory; each provider has a type of its own for its migrations.</summary>
public abstract class PortfolioDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Equal to every other <c>conflict</c>, but known to come from a save and not from a rule.</summary>
    internal static readonly Error Overtaken = new(CommonErrors.Conflict.Code, CommonErrors.Conflict.Kind);

    public DbSet<School> Schools => Set<School>();

    public DbSet<Semester> Semesters => Set<Semester>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<WindowClosing> WindowClosings => Set<WindowClosing>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<Student> Students => Set<Student>();

    public DbSet<Teacher> Teachers => Set<Teacher>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<HomeroomClass> Classes => Set<HomeroomClass>();

    public DbSet<Enrolment> Enrolments => Set<Enrolment>();

    public DbSet<Course> Courses => Set<Course>();

    public DbSet<CourseMember> CourseMembers => Set<CourseMember>();

    public DbSet<CourseTeacher> CourseTeachers => Set<CourseTeacher>();

    public DbSet<CourseRecord> CourseRecords => Set<CourseRecord>();

    public DbSet<CadreRole> CadreRoles => Set<CadreRole>();

    public DbSet<ConductRecord> ConductRecords => Set<ConductRecord>();

    public DbSet<AdviserAssignment> AdviserAssignments => Set<AdviserAssignment>();

    public DbSet<MistakeReport> MistakeReports => Set<MistakeReport>();

    public DbSet<Deputy> Deputies => Set<Deputy>();

    public DbSet<YearWindow> YearWindows => Set<YearWindow>();

    public DbSet<LearningOutcome> Outcomes => Set<LearningOutcome>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<DiversePerformance> Performances => Set<DiversePerformance>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>The one school whose rows exist for this context; without it, and unless it is opened across schools, none do.</summary>
    internal SchoolId School { get; private set; }

    internal bool IsAcrossSchools { get; private set; }

    /// <summary>What the save under way is about: what it deletes is no longer tracked when it is done, but must still be told.</summary>
    internal IReadOnlyList<Entity> Saving { get; set; } = [];

    internal void KeepTo(SchoolId school) => (School, IsAcrossSchools) = (school, false);

    internal void KeepToNone() => IsAcrossSchools = true;

    /// <summary>Saves everything of one use case at once.</summary>
    /// <returns>Done; or <c>conflict</c> when somebody else changed one of the rows, or added the same one, first; <c>storage-unavailable</c>.</returns>
    public async Task<Result> SaveAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return Result.Done;
        }
        catch (DbUpdateException e) when (e is DbUpdateConcurrencyException || UniqueViolation.Is(e))
        {
            return Overtaken;
        }
        catch (DbUpdateException e) when (StorageFull.Is(e))
        {
            return EvidenceErrors.StorageUnavailable;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortfolioDbContext).Assembly);
        var filter = GetType().GetMethod(nameof(KeepToSchool), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.FindProperty(nameof(Entity.SchoolId)) is not null).ToList())
        {
            filter.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }
    }

    /// <summary>No query has to remember the school, and none can forget it.</summary>
    private protected void KeepToSchool<T>(ModelBuilder modelBuilder)
        where T : class =>
        modelBuilder.Entity<T>().HasQueryFilter(nameof(School), e => IsAcrossSchools || EF.Property<SchoolId>(e, nameof(Entity.SchoolId)) == School);
}

public sealed class SqlitePortfolioDbContext(DbContextOptions<SqlitePortfolioDbContext> options) : PortfolioDbContext(options);

public sealed class SqlServerPortfolioDbContext(DbContextOptions<SqlServerPortfolioDbContext> options) : PortfolioDbContext(options);

public sealed class PostgreSqlPortfolioDbContext(DbContextOptions<PostgreSqlPortfolioDbContext> options) : PortfolioDbContext(options);
