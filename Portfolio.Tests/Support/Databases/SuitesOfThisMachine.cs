using System.Reflection;
using Portfolio.Infrastructure.Persistence;
using Portfolio.Tests.Support.Databases;
using Xunit.v3;

[assembly: TestFramework(typeof(SuitesOfThisMachine))]
[assembly: AssemblyFixture(typeof(PostgreSqlOfTheRun))]

namespace Portfolio.Tests.Support.Databases;

/// <summary>
/// Leaves out the SQL Server suites where there is no server: a single skipped test,
/// <see cref="Infrastructure.Persistence.SqlServerSuiteTests"/>, represents hundreds.
/// </summary>
public sealed class SuitesOfThisMachine : XunitTestFramework
{
    protected override ITestFrameworkDiscoverer CreateDiscoverer(Assembly assembly) => new Discoverer(assembly);

    private sealed class Discoverer(Assembly assembly) : XunitTestFrameworkDiscoverer(new XunitTestAssembly(assembly, configFilePath: null))
    {
        protected override bool IsValidTestClass(Type type) =>
            base.IsValidTestClass(type) && (SqlServerGiven.IsGiven || RunsOnAttribute.Of(type) != DatabaseProvider.SqlServer);
    }
}
