namespace Portfolio.Infrastructure.Storage;

/// <summary>The store and its mirror, if any.</summary>
public sealed class StorePair(IFileStore store, IFileStore? mirror)
{
    public IFileStore Store => store;

    public IFileStore? Mirror => mirror;

    /// <summary>Store and mirror, each with its place.</summary>
    public IEnumerable<(StoragePlace Place, IFileStore Store)> All =>
        mirror is null ? [(StoragePlace.Store, store)] : [(StoragePlace.Store, store), (StoragePlace.Mirror, mirror)];
}
