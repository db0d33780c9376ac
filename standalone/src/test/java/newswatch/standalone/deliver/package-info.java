/**
 * Proof of conservation: the alerts service in processes of its own, with endpoints that are dead, slow or flapping,
 * killed and frozen at random moments. The topics and what the endpoints took must tell the same story.
 */
package newswatch.standalone.deliver;
