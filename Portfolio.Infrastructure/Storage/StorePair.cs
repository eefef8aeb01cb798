namespace Portfolio.Infrastructure.Storage;

/// <summary>The store, and its mirror when there is one.</summary>
public sealed class StorePair(IFileStore store, IFileStore? mirror)
{
    public IFileStore Store => store;

    public IFileStore? Mirror => mirror;

    /// <summary>Every copy's place.</summary>
    public IEnumerable<(StoragePlace Place, IFileStore Store)> All =>
        mirror is null ? [(StoragePlace.Store, store)] : [(StoragePlace.Store, store), (StoragePlace.Mirror, mirror)];
}
