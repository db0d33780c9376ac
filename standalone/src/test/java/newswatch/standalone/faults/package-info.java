/**
 * Proof of what is promised inside Kafka: a broker, ingest, enrich and alerts in processes of their own, killed, frozen,
 * multiplied and robbed of memory, disk and state while articles come in. What stands in the topics at the end must be
 * what an undisturbed run leaves there; where a relation rang otherwise, it must be exactly what follows from the order
 * in which it heard its articles.
 *
 * <p>Every test names the cases that it covers, so that {@code grep -rn "// .*K12" --include=*Test.java} finds them:
 *
 * <pre>
 * K1  broker down at start                  BrokerAwayTest
 * K2  broker down while producing           BrokerAwayTest, DiskTest, deliver.CasesTest, ingest's SourcePollTest
 * K3  kill -9 of ingest                     KillsTest, KilledDemoTest, IngestOnBrokerTest, web.ManySourcesTest
 * K4  kill -9 of enrich                     KillsTest, KilledDemoTest, InstancesTest (a standby takes over)
 * K5  zombie                                InstancesTest (enrich), deliver.CasesTest (alerts), ingest's SourcePollTest
 * K6  poison, wrong shape, 2 MB, no key     DeadLettersOnBrokerTest, enrich's RevisionsTest, DeliveriesTest
 * K7  processor exception                   DeadLettersOnBrokerTest, enrich's RevisionsTest
 * K8  result too large                      DeadLettersOnBrokerTest, alerts' DispatchTest
 * K9  no dead-letter topic                  DeadLettersOnBrokerTest
 * K10 state deleted, damaged, disk full     StateTest, DiskTest
 * K11 changelog gone, wrong partitions      TopicsCommandTest
 * K12 one instance to three and back        InstancesTest
 * K13 late, misdated                        InputTest, RealNewsOrderTest, enrich's RevisionsTest
 * K14 throws after reading state            enrich's RelationsTest, RevisionsTest
 * K15 torn end of the log                   LogOnDiskTest
 * K16 data directory in use                 DemoCommandTest
 * K17 port taken                            DemoCommandTest, alerts' ApiTest
 * K18 the whole topic once more             InputTest
 * K19 old state, changed topology           UpgradeTest, TopicsCommandTest, enrich's GoldenTopologyTest
 * K20 lag                                   LagTest
 * K21 retention shorter than an outage      LogOnDiskTest
 * K22 topics missing                        TopicsCommandTest
 * K23 coordinator away                      BrokerAwayTest, deliver.CasesTest: the one broker is the coordinator
 * K24 SIGTERM at work                       TerminationTest, deliver.CasesTest
 * A13 too little memory                     MemoryTest
 * A14 disk full                             DiskTest; nearly full: monitoring.RulesTest
 * </pre>
 */
package newswatch.standalone.faults;
