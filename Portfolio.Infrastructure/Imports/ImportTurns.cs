using System.Collections.Concurrent;

namespace Portfolio.Infrastructure.Imports;

/// <summary>A lock that allows one import per school at a time.</summary>
public sealed class ImportTurns
{
    private readonly ConcurrentDictionary<SchoolId, byte> _taken = new();

    /// <returns>Dispose it at the end; null while another import is running.</returns>
    internal IDisposable? Take(SchoolId school) => _taken.TryAdd(school, 0) ? new Turn(this, school) : null;

    private sealed class Turn(ImportTurns turns, SchoolId school) : IDisposable
    {
        public void Dispose() => turns._taken.TryRemove(school, out _);
    }
}
