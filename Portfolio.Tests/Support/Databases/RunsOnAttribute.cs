using Portfolio.Infrastructure.Persistence;

namespace Portfolio.Tests.Support.Databases;

/// <summary>On which database the tests of a class run; SQLite when it does not say.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class RunsOnAttribute(DatabaseProvider provider) : Attribute
{
    public DatabaseProvider Provider { get; } = provider;

    public static DatabaseProvider Of(Type? testClass) =>
        testClass?.GetCustomAttributes(typeof(RunsOnAttribute), inherit: false) is [RunsOnAttribute on] ? on.Provider : DatabaseProvider.Sqlite;
}
