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

    public DbSet<LearningOutcome> Outcomes => Set<LearningOutcome>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<DiversePerformance> Performances => Set<DiversePerformance>();

    public DbSet<AuditEntry> Audit => Set<AuditEntry>();

    public DbSet<OutboxMessage> Outbox => Set<OutboxMessage>();

    /// <summary>What the save under way is about: what it deletes is no longer tracked when it is done, but must still be told.</summary>
    internal IReadOnlyList<Entity> Saving { get; set; } = [];

    /// <summary>Saves everything of one use case at once.</summary>
    /// <returns>Done; or <c>conflict</c> when somebody else changed one of the rows, or added the same one, first.</returns>
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
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) => Conversions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortfolioDbContext).Assembly);
}

public sealed class SqlitePortfolioDbContext(DbContextOptions<SqlitePortfolioDbContext> options) : PortfolioDbContext(options);

public sealed class SqlServerPortfolioDbContext(DbContextOptions<SqlServerPortfolioDbContext> options) : PortfolioDbContext(options);

public sealed class PostgreSqlPortfolioDbContext(DbContextOptions<PostgreSqlPortfolioDbContext> options) : PortfolioDbContext(options);
