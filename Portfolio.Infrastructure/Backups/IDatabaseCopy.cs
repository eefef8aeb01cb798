namespace Portfolio.Infrastructure.Backups;

/// <summary>Copies a provider's database while it is in use, and restores it.</summary>
public interface IDatabaseCopy
{
    /// <summary>Whether the copy contains the rows; otherwise the server's native backup contains them, as of an earlier instant.</summary>
    bool HasRows { get; }

    /// <summary>Copies the database as of one instant.</summary>
    /// <param name="folder">the folder to write the copy to</param>
    /// <param name="asCopied">called with a context that sees exactly the rows that were copied</param>
    /// <returns>The copy's file name; null when the server is backed up by its own tools.</returns>
    Task<string?> CopyAsync(string folder, Func<PortfolioDbContext, Task> asCopied, CancellationToken ct);

    /// <summary>Whether there is nothing that a restore would overwrite.</summary>
    Task<bool> IsEmptyAsync(CancellationToken ct);

    /// <summary>Restores a copy into the empty database.</summary>
    Task RestoreAsync(string copy, CancellationToken ct);
}
