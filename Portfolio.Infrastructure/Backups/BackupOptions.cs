namespace Portfolio.Infrastructure.Backups;

/// <summary>Section <c>Backup</c>: where and when the portal backs itself up, and how many backups it keeps.</summary>
public sealed class BackupOptions
{
    /// <summary>Empty: no scheduled backup.</summary>
    public string Directory { get; set; } = string.Empty;

    /// <summary>
    /// The database is backed up by the server's own means, before each of these backups; always so on SQL Server. On PostgreSQL for a
    /// database that is too large to dump each day.
    /// </summary>
    public bool Native { get; set; }

    /// <summary>Each day at this time in Taipei.</summary>
    public TimeOnly At { get; set; } = new(3, 0);

    /// <summary>The newest of each of so many days is kept.</summary>
    public int KeepDaily { get; set; } = 7;

    /// <summary>The newest of each of so many weeks, Monday to Sunday.</summary>
    public int KeepWeekly { get; set; } = 4;

    /// <summary>The newest of each of so many months.</summary>
    public int KeepMonthly { get; set; } = 12;
}
