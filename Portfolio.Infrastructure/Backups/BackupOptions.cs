namespace Portfolio.Infrastructure.Backups;

/// <summary>Section <c>Backup</c>: where and when the portal makes backups, and how many it keeps.</summary>
public sealed class BackupOptions
{
    /// <summary>Where backups are written; empty for no scheduled backups.</summary>
    public string Directory { get; set; } = string.Empty;

    /// <summary>
    /// Whether the database is backed up by the server's own tools, before each of these backups; always so on SQL Server. On
    /// PostgreSQL for a database that is too large to dump every day.
    /// </summary>
    public bool Native { get; set; }

    /// <summary>The time of the daily backup, in Taipei.</summary>
    public TimeOnly At { get; set; } = new(3, 0);

    /// <summary>For how many days to keep the latest backup of each day.</summary>
    public int KeepDaily { get; set; } = 7;

    /// <summary>For how many weeks (Monday to Sunday) to keep the latest backup of each week.</summary>
    public int KeepWeekly { get; set; } = 4;

    /// <summary>For how many months to keep the latest backup of each month.</summary>
    public int KeepMonthly { get; set; } = 12;
}
