using System.Reflection;
using Microsoft.EntityFrameworkCore.Metadata;
using Portfolio.Domain.Imports;
using Portfolio.Domain.Performances;
using Portfolio.Infrastructure.Backups;
using Portfolio.Infrastructure.Imports;
using Portfolio.Infrastructure.Installations;
using Portfolio.Infrastructure.Jobs;
using Portfolio.Infrastructure.Journal;
using Portfolio.Infrastructure.Live;
using Portfolio.Infrastructure.People;
using Portfolio.Infrastructure.Storage;

namespace Portfolio.Infrastructure.Persistence;

/// <summary>The portal's database. One context per operation, from the factory; each provider has a subclass for its migrations.</summary>
public abstract class PortfolioDbContext(DbContextOptions options) : DbContext(options)
{
    /// <summary>Equal to any other <c>conflict</c>, but by reference known to come from a save and not from a rule.</summary>
    internal static readonly Error Overtaken = new(CommonErrors.Conflict.Code, CommonErrors.Conflict.Kind);

    private SchoolId _school;

    public DbSet<School> Schools => Set<School>();

    public DbSet<PolicyRevision> PolicyRevisions => Set<PolicyRevision>();

    public DbSet<Semester> Semesters => Set<Semester>();

    public DbSet<Extension> Extensions => Set<Extension>();

    public DbSet<WindowClosing> WindowClosings => Set<WindowClosing>();

    public DbSet<Account> Accounts => Set<Account>();

    public DbSet<SignInTally> SignInTallies => Set<SignInTally>();

    public DbSet<Student> Students => Set<Student>();

    public DbSet<Teacher> Teachers => Set<Teacher>();

    public DbSet<Notice> Notices => Set<Notice>();

    public DbSet<NoticeMail> NoticeMails => Set<NoticeMail>();

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

    public DbSet<ImportRun> ImportRuns => Set<ImportRun>();

    public DbSet<ImportChange> ImportChanges => Set<ImportChange>();

    public DbSet<LearningOutcome> Outcomes => Set<LearningOutcome>();

    public DbSet<EvidenceFile> EvidenceFiles => Set<EvidenceFile>();

    public DbSet<KeptContent> Contents => Set<KeptContent>();

    public DbSet<EvidenceDamage> EvidenceDamages => Set<EvidenceDamage>();

    public DbSet<BackupRun> BackupRuns => Set<BackupRun>();

    public DbSet<Installation> Installations => Set<Installation>();

    public DbSet<DiversePerformance> Performances => Set<DiversePerformance>();

    public DbSet<JournalEntry> Journal => Set<JournalEntry>();

    public DbSet<JournalChain> JournalChains => Set<JournalChain>();

    public DbSet<EntryReason> EntryReasons => Set<EntryReason>();

    public DbSet<DueRun> DueRuns => Set<DueRun>();

    public DbSet<SavedCommand> Commands => Set<SavedCommand>();

    /// <summary>
    /// The only school whose rows this context can see; none before it is set. It is evaluated by each query, so a pooled context
    /// uses the current one.
    /// </summary>
    /// <exception cref="InvalidOperationException">The context is opened across schools, and a query did not call
    /// <see cref="Contexts.AcrossSchools{T}"/>.</exception>
    internal SchoolId School => !IsAcrossSchools ? _school
        : throw new InvalidOperationException($"A query across schools says {nameof(Contexts.AcrossSchools)}()");

    /// <summary>Whether it saves rows of any school.</summary>
    internal bool IsAcrossSchools { get; private set; }

    /// <summary>
    /// The entities of the current save: deleted ones are no longer tracked afterwards, but their events must still be published.
    /// </summary>
    internal IReadOnlyList<Entity> Saving { get; set; } = [];

    /// <summary>The topics that the current transaction will publish once it is committed.</summary>
    internal List<Topic> ToTell { get; } = [];

    /// <summary>The mark by which the current save can be recognised (<see cref="SavedCommand"/>); null when none is running.</summary>
    internal Guid? Mark { get; set; }

    /// <summary>
    /// Whether it retries while the server is unreachable. The startup and the health check want to know at once instead.
    /// </summary>
    internal bool IsPatient { get; set; } = true;

    internal void KeepTo(SchoolId school) => (_school, IsAcrossSchools) = (school, false);

    internal void KeepToNone() => IsAcrossSchools = true;

    /// <summary>Resets the context: it sees no school's rows.</summary>
    internal void ForgetAll()
    {
        (_school, IsAcrossSchools, Saving, Mark, IsPatient) = (default, false, [], null, true);
        ToTell.Clear();
    }

    /// <summary>Saves all changes of one use case.</summary>
    /// <returns>Done; or <c>conflict</c> when somebody else changed one of the rows, or added the same one, first;
    /// <c>storage-unavailable</c>, <c>database-unavailable</c>.</returns>
    public async Task<Result> SaveAsync(CancellationToken ct)
    {
        try
        {
            await SaveChangesAsync(ct);
            return Result.Done;
        }
        catch (Exception e) when (Overtaking.Is(e))
        {
            return Overtaken;
        }
        catch (DbUpdateException e) when (StorageFull.Is(e))
        {
            return EvidenceErrors.StorageUnavailable;
        }
        catch (Exception e) when (Interruption.Is(e) && Database.CurrentTransaction is null)
        {
            return CommonErrors.DatabaseUnavailable;
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Conversions.Configure(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(PortfolioDbContext).Assembly);
        modelBuilder.CarryTheirImport(Database.IsNpgsql());
        modelBuilder.FindTheUnsealed(Database.IsNpgsql());
        var filter = GetType().GetMethod(nameof(KeepToSchool), BindingFlags.Instance | BindingFlags.NonPublic)!;
        foreach (var entity in modelBuilder.Model.GetEntityTypes().Where(e => e.FindProperty(nameof(Entity.SchoolId)) is not null).ToList())
        {
            filter.MakeGenericMethod(entity.ClrType).Invoke(this, [modelBuilder]);
        }
    }

    /// <summary>
    /// The school filter: no query has to remember it, and none can forget it. Indexes that begin with the school support it.
    /// </summary>
    private protected void KeepToSchool<T>(ModelBuilder modelBuilder)
        where T : class =>
        modelBuilder.Entity<T>().HasQueryFilter(nameof(School), e => EF.Property<SchoolId>(e, nameof(Entity.SchoolId)) == School);
}

public sealed class SqlitePortfolioDbContext(DbContextOptions<SqlitePortfolioDbContext> options) : PortfolioDbContext(options);

public sealed class SqlServerPortfolioDbContext(DbContextOptions<SqlServerPortfolioDbContext> options) : PortfolioDbContext(options)
{
    /// <summary>
    /// Compares by code point, as SQLite and PostgreSQL do. A server's default treats <c>a</c> as <c>A</c> and full-width as
    /// half-width: two codes that differ elsewhere would be equal.
    /// </summary>
    internal const string Collation = "Latin1_General_100_BIN2";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        foreach (var text in modelBuilder.Model.GetEntityTypes().SelectMany(Properties).Where(IsText))
        {
            text.SetCollation(Collation);
        }
    }

    private static IEnumerable<IMutableProperty> Properties(IMutableTypeBase type) =>
        type.GetProperties().Concat(type.GetComplexProperties().SelectMany(c => Properties(c.ComplexType)));

    private static bool IsText(IMutableProperty property) =>
        (property.GetValueConverter()?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);
}

public sealed class PostgreSqlPortfolioDbContext(DbContextOptions<PostgreSqlPortfolioDbContext> options) : PortfolioDbContext(options);
